using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6067InvalidIngressBackend>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6067InvalidIngressBackendTests
{
    [Theory]
    [InlineData("{|KUBE6067:spec|}: {}")]
    [InlineData("spec: { {|KUBE6067:defaultBackend|}: {} }")]
    [InlineData("spec: { {|KUBE6067:defaultBackend|}: { service: { name: web, port: { number: 80 } }, resource: { kind: Bucket, name: files } } }")]
    [InlineData("spec: { defaultBackend: { {|KUBE6067:service|}: { name: web } } }")]
    [InlineData("spec: { defaultBackend: { service: { name: web, {|KUBE6067:port|}: { name: http, number: 80 } } } }")]
    [InlineData("spec: { defaultBackend: { service: { name: {|KUBE6067:Web|}, port: { number: 80 } } } }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ backend: { service: { name: web, port: { number: {|KUBE6067:65536|} } } } }] } }] }")]
    [InlineData("spec: { rules: [{ http: { paths: [{ backend: { service: { name: web, port: { name: {|KUBE6067:HTTP|} } } } }] } }] }")]
    [InlineData("spec: { ingressClassName: {|KUBE6067:Nginx|}, defaultBackend: { resource: {} } }")]
    [InlineData("spec: { defaultBackend: { resource: { kind: {|KUBE6067:''|}, name: {|KUBE6067:a/b|} } } }")]
    [InlineData("spec: { defaultBackend: { resource: { kind: A, name: b } }, tls: [{ secretName: {|KUBE6067:A_b|} }] }")]
    [InlineData("spec: { ingressClassName: {|KUBE6067:''|}, defaultBackend: { resource: { apiGroup: {|KUBE6067:''|}, kind: A, name: b } } }")]
    public void Reports_an_invalid_field(string spec) => Verify.Verify(Ingress(spec));

    [Theory]
    [InlineData("spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }")]
    [InlineData("spec: { defaultBackend: { resource: { kind: Bucket, name: files } } }")]
    [InlineData("spec: { rules: '{{ x }}' }")]
    [InlineData("spec: { defaultBackend: { service: { name: '{{ x }}', port: { number: {{ x }} } } } }")]
    [InlineData("spec: { ingressClassName: nginx, rules: [{ host: example.com }] }")]
    public void Is_silent(string spec) => Verify.Verify(Ingress(spec));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Ingress("spec: { {|KUBE6067:defaultBackend|}: {} }"),
        "Ingress 'shop/web' has no valid backend: a backend is neither a service nor a resource");

    [Theory]
    [InlineData("1.35", "{|KUBE6067:1web|}")]
    [InlineData("1.36", "1web")]
    public void Knows_the_names_of_services_by_version(string version, string name) =>
        Verify.Verify(Ingress($"spec: {{ defaultBackend: {{ service: {{ name: {name}, port: {{ number: 80 }} }} }} }}"), version);

    [Fact]
    public void Reports_two_different_classes() => Verify.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: web, annotations: { kubernetes.io/ingress.class: {|KUBE6067:nginx|} } }
        spec: { ingressClassName: traefik, rules: [{ host: example.com }] }
        """);

    [Fact]
    public void Is_silent_about_a_version_with_other_backends() => Verify.Verify("""
        apiVersion: networking.k8s.io/v1beta1
        kind: Ingress
        metadata: { name: web }
        spec: { backend: { serviceName: web, servicePort: 80 } }
        """);

    private static string Ingress(string spec) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {"{ name: web, namespace: shop }"}
        {spec}
        """;
}
