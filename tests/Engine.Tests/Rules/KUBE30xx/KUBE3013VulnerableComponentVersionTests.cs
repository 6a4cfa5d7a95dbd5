using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3013VulnerableComponentVersion>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3013VulnerableComponentVersionTests
{
    private const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.0.0")]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.14.2")]
    [InlineData("quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.33.0")]
    [InlineData("quay.io/argoproj/argocd:v1.8.7")]
    [InlineData("quay.io/argoproj/argocd:v2.2.3")]
    [InlineData("grafana/grafana:9.2.3")]
    [InlineData("mirror.example.com/hub/grafana/grafana-oss:9.2.0-ubuntu")]
    [InlineData("ghcr.io/kyverno/kyverno:v1.8.4")]
    [InlineData("ghcr.io/kyverno/kyverno:v1.8.4" + Digest)]
    public void Reports_versions_of_the_table(string image) => Verify.Verify(PodWith($"{{|KUBE3013:'{image}'|}}"));

    [Theory]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.13.7")]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.14.3")]
    [InlineData("registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.1.1")]
    [InlineData("quay.io/argoproj/argocd:v2.1.9")]
    [InlineData("grafana/grafana:9.1.8")]
    [InlineData("grafana/grafana:9.2.4")]
    [InlineData("ghcr.io/kyverno/kyverno:v1.8.2")]
    public void Is_silent_about_other_versions(string image) => Verify.Verify(PodWith($"'{image}'"));

    [Theory]
    [InlineData("grafana/grafana:latest")]
    [InlineData("grafana/grafana:9.2")]
    [InlineData("grafana/grafana")]
    [InlineData("grafana/grafana:9.2.99999999999")]
    [InlineData("grafana/grafana:{{ .Values.tag }}")]
    [InlineData("{{ .Values.registry }}/grafana:9.2.3")]
    public void Is_silent_about_tags_that_name_no_version_and_the_unknown(string image) => Verify.Verify(PodWith($"'{image}'"));

    [Fact]
    public void Option_adds_components()
    {
        Verify.Verify(PodWith("{|KUBE3013:'ghcr.io/contoso/api:1.4.1'|}"), options: ("kubeguard.fixed_components", "ghcr.io/contoso/api=1.4.2"));
        Verify.Verify(PodWith("'ghcr.io/contoso/api:1.4.2'"), options: ("kubeguard.fixed_components", "ghcr.io/contoso/api=1.4.2"));
        Verify.Verify(PodWith("{|KUBE3013:'grafana/grafana:9.2.3'|}"), options: ("kubeguard.fixed_components", "ghcr.io/contoso/api=1.4.2"));
    }

    [Fact]
    public void Message_names_the_vulnerability_and_the_version_that_fixes_it() => Verify.VerifyMessage(
        PodWith("{|KUBE3013:'quay.io/argoproj/argocd:v2.2.3'|}"),
        "Container 'c' of Pod 'a' uses the image 'quay.io/argoproj/argocd:v2.2.3', which has CVE-2022-24348; use 2.2.4 or later");

    private static string PodWith(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { containers: [{ name: c, image: {{image}} }] }
        """;
}
