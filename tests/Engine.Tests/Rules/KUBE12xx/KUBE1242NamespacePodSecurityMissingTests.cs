using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE1242NamespacePodSecurityMissing>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE1242NamespacePodSecurityMissingTests
{
    private const string Webhook = """
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: { name: policy }
        webhooks:
        - name: policy.example.com
          rules:
          - { apiGroups: [""], apiVersions: [v1], resources: [pods], operations: [CREATE], scope: SCOPE }
        """;

    [Fact]
    public void Reports_a_namespace_without_the_label() => Verify.Verify("""
        apiVersion: v1
        kind: Namespace
        {|KUBE1242:metadata|}:
          name: shop
        ---
        apiVersion: v1
        kind: Namespace
        metadata:
          name: store
          {|KUBE1242:labels|}:
            pod-security.kubernetes.io/warn: restricted
        """);

    [Theory]
    [InlineData("pod-security.kubernetes.io/enforce: baseline")]
    [InlineData("'{{ .Values.label }}': baseline")]
    public void Is_silent_about_a_namespace_that_has_it_or_may_have_it(string label) => Verify.Verify($$"""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            {{label}}
        """);

    [Theory]
    [InlineData("pod-security.kubernetes.io/enforce-version: v1.30")]
    [InlineData("pod-security.kubernetes.io/enforced: baseline")]
    [InlineData("pod-security.kubernetes.io/audit: baseline")]
    public void Reports_a_namespace_with_other_labels_only(string label) => Verify.Verify($$"""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          {|KUBE1242:labels|}:
            {{label}}
        """);

    [Theory]
    [InlineData("kube-system")]
    [InlineData("kube-public")]
    [InlineData("kube-node-lease")]
    public void Is_silent_about_the_namespaces_of_the_system(string name) => Verify.Verify($$"""
        apiVersion: v1
        kind: Namespace
        metadata: { name: {{name}} }
        """);

    [Fact]
    public void Option_replaces_the_namespaces_to_ignore() => Verify.Verify("""
        apiVersion: v1
        kind: Namespace
        metadata: { name: sandbox }
        ---
        apiVersion: v1
        kind: Namespace
        {|KUBE1242:metadata|}: { name: kube-system }
        """,
        options: ("kubeguard.ignore_namespaces", "sandbox"));

    [Fact]
    public void An_admission_webhook_does_not_count_by_default() => Verify.Verify("""
        apiVersion: v1
        kind: Namespace
        {|KUBE1242:metadata|}: { name: shop }
        
        """ + Webhook.Replace("SCOPE", "Namespaced"));

    [Theory]
    [InlineData("Namespaced")]
    [InlineData("'*'")]
    public void Option_accepts_an_admission_webhook(string scope) => Verify.Verify("""
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        
        """ + Webhook.Replace("SCOPE", scope),
        options: ("kubeguard.accept_admission_webhook", "true"));

    [Fact]
    public void Option_does_not_accept_a_webhook_for_cluster_wide_objects() => Verify.Verify("""
        apiVersion: v1
        kind: Namespace
        {|KUBE1242:metadata|}: { name: shop }
        
        """ + Webhook.Replace("SCOPE", "Cluster"),
        options: ("kubeguard.accept_admission_webhook", "true"));

    [Fact]
    public void Message_names_the_label() => Verify.VerifyMessage("""
        apiVersion: v1
        kind: Namespace
        {|KUBE1242:metadata|}: { name: shop }
        """,
        "Namespace 'shop' enforces no Pod Security level; add the label pod-security.kubernetes.io/enforce");

    [Fact]
    public void Fix_adds_the_labels_that_are_missing() => Verify.VerifyFix("""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          {|KUBE1242:labels|}: { pod-security.kubernetes.io/warn: baseline }
        """,
        "Set metadata.labels['pod-security.kubernetes.io/enforce'] = baseline",
        "Set metadata.labels['pod-security.kubernetes.io/audit'] = restricted");
}
