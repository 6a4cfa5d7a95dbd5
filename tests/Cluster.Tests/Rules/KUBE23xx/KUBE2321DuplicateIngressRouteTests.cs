using static KubeGuard.Cluster.Tests.Network.Scenario;
using Verify = KubeGuard.Cluster.Tests.SetRuleVerifier<KubeGuard.Cluster.Rules.KUBE2321DuplicateIngressRouteRule>;

namespace KubeGuard.Cluster.Tests.Rules;

public sealed class KUBE2321DuplicateIngressRouteTests
{
    private static string Ingress(string name, string path = "path: /", string metadata = "", string spec = "", string host = "shop.example.com") => Object(
        "networking.k8s.io/v1", "Ingress", $"name: {name}, namespace: shop{metadata}", $"{{ {spec} rules: [{{ host: '{host}', http: {{ paths: [{{ {path}, pathType: Prefix }}] }} }}] }}");

    [Fact]
    public void Reports_a_path_that_another_ingress_has() => Verify.Verify(Ingress("one") + Ingress("two", "path: {|KUBE2321:/|}"));

    [Theory]
    [InlineData("path: /api", "", "", "shop.example.com")]
    [InlineData("path: /", "", "ingressClassName: internal,", "shop.example.com")]
    [InlineData("path: /", ", annotations: { kubernetes.io/ingress.class: internal }", "", "shop.example.com")]
    [InlineData("path: /", ", annotations: { nginx.ingress.kubernetes.io/canary: 'true' }", "", "shop.example.com")]
    [InlineData("path: /", "", "", "www.example.com")]
    [InlineData("path: /", "", "", "{{ .Values.host }}")]
    [InlineData("path: '{{ .Values.path }}'", "", "", "shop.example.com")]
    public void Is_silent_where_something_differs(string path, string metadata, string spec, string host) => Verify.Verify(Ingress("one") + Ingress("two", path, metadata, spec, host));

    [Fact]
    public void Is_silent_about_one_that_is_written_twice() => Verify.Verify(Ingress("one") + Ingress("one"));

    [Fact]
    public void Message_names_the_host_and_the_other_ingress() => Verify.VerifyMessage(
        Ingress("one") + Ingress("two", "path: {|KUBE2321:/|}"),
        "Ingress 'shop/two' claims shop.example.com/, as Ingress 'shop/one' does, and which of them gets the requests is up to the controller; remove one");
}
