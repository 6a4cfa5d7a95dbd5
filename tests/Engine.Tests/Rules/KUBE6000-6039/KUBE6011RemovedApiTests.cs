using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6011RemovedApi>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6011RemovedApiTests
{
    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", "1.16")]
    [InlineData("networking.k8s.io/v1beta1", "Ingress", "1.22")]
    [InlineData("batch/v1beta1", "CronJob", "1.25")]
    [InlineData("cert-manager.io/v1alpha2", "Issuer", "1.22")]
    public void Reports_from_the_version_that_removed_it(string apiVersion, string kind, string version) =>
        Verify.Verify(ObjectOf($"{{|KUBE6011:{apiVersion}|}}", kind), version);

    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", "1.15")]
    [InlineData("networking.k8s.io/v1beta1", "Ingress", "1.21")]
    [InlineData("apps/v1", "Deployment", "1.37")]
    [InlineData("policy/v1beta1", "PodSecurityPolicy", "1.37")]
    [InlineData("storage.k8s.io/v1beta1", "VolumeAttributesClass", "1.37")]
    public void Is_silent(string apiVersion, string kind, string version) => Verify.Verify(ObjectOf(apiVersion, kind), version);

    [Fact]
    public void Option_names_the_version_of_a_component() =>
        Verify.Verify(ObjectOf("cert-manager.io/v1alpha2", "Issuer"), options: ("kubeguard.component_versions", "cert-manager=v1.5.3"));

    [Fact]
    public void Message_names_version_and_replacement() => Verify.VerifyMessage(
        ObjectOf("{|KUBE6011:batch/v1beta1|}", "CronJob"), "CronJob 'a' uses 'batch/v1beta1', which Kubernetes 1.25 removed; use 'batch/v1'");

    [Fact]
    public void Message_names_what_is_left_to_do_by_hand()
    {
        var finding = Verify.VerifyMessage(
            ObjectOf("{|KUBE6011:extensions/v1beta1|}", "Deployment", "spec: { rollbackTo: { revision: 1 } }"),
            "Deployment 'a' uses 'extensions/v1beta1', which Kubernetes 1.16 removed; use 'apps/v1' after a look at 'spec.selector', 'spec.rollbackTo'");

        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Message_says_where_nothing_replaces_it() => Verify.VerifyMessage(
        ObjectOf("{|KUBE6011:settings.k8s.io/v1alpha1|}", "PodPreset"), "PodPreset 'a' uses 'settings.k8s.io/v1alpha1', which Kubernetes 1.20 removed; nothing replaces it");

    [Fact]
    public void Fix_changes_the_version() => Verify.VerifyFix(
        ObjectOf("{|KUBE6011:apps/v1beta1|}", "Deployment", "spec: { selector: { matchLabels: { app: a } } }"), "Set apiVersion = apps/v1");

    [Fact]
    public void Fix_rewrites_an_ingress() => Verify.VerifyFix(
        """
        apiVersion: {|KUBE6011:extensions/v1beta1|}
        kind: Ingress
        metadata: { name: web }
        spec:
          backend: { serviceName: other, servicePort: http }
          rules:
            - host: example.org
              http:
                paths:
                  - path: /
                    backend:
                      serviceName: web
                      servicePort: 80
                  - path: /api
                    pathType: Prefix
                    backend: { serviceName: api, servicePort: 80 }
        """,
        "Set apiVersion = networking.k8s.io/v1",
        "Set spec.rules[0].http.paths[0].backend = { service: { name: web, port: { number: 80 } } }",
        "Set spec.rules[0].http.paths[0].pathType = ImplementationSpecific",
        "Set spec.rules[0].http.paths[1].backend = { service: { name: api, port: { number: 80 } } }",
        "Remove spec.backend",
        "Set spec.defaultBackend = { service: { name: other, port: { name: http } } }");

    [Fact]
    public void Offers_no_fix_for_an_ingress_of_unknown_parts()
    {
        var finding = Assert.Single(Verify.Verify("""
            apiVersion: {|KUBE6011:extensions/v1beta1|}
            kind: Ingress
            metadata: { name: web }
            spec: { backend: { serviceName: "{{ .Values.service }}", servicePort: 80 } }
            """));

        Assert.Empty(finding.Fixes);
    }

    private static string ObjectOf(string apiVersion, string kind, string spec = "spec: {}") => $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: { name: a }
        {{spec}}
        """;

    [Fact]
    public void Reports_a_version_that_its_definition_does_not_serve() => Verify.VerifyMessage(
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: backups.example.org }
        spec:
          group: example.org
          names: { kind: Backup, plural: backups }
          versions: [{ name: v1beta1, served: false, storage: false }, { name: v1, served: true, storage: true }]
        ---
        apiVersion: {|KUBE6011:example.org/v1beta1|}
        kind: Backup
        metadata: { name: a }
        """,
        "Backup 'a' uses 'example.org/v1beta1', which its CustomResourceDefinition does not serve; use 'example.org/v1'");
}
