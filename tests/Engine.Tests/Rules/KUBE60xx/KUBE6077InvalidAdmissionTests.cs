using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6077InvalidAdmission>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6077InvalidAdmissionTests
{
    [Theory]
    [InlineData("name: {|KUBE6077:images|}")]
    [InlineData("timeoutSeconds: {|KUBE6077:31|}")]
    [InlineData("{|KUBE6077:clientConfig|}: {}")]
    [InlineData("clientConfig: { url: {|KUBE6077:\"http://a.example.com\"|} }")]
    [InlineData("clientConfig: { url: {|KUBE6077:\"https://a.example.com/?x=1\"|} }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: {|KUBE6077:validate|}, port: {|KUBE6077:0|} } }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: {|KUBE6077:/a//b|} } }")]
    [InlineData("{|KUBE6077:clientConfig|}: { url: \"https://a.example.com\", service: { name: a, namespace: shop } }")]
    [InlineData("{|KUBE6077:admissionReviewVersions|}: [v2]")]
    [InlineData("admissionReviewVersions: [v1, {|KUBE6077:V1|}]")]
    [InlineData("{|KUBE6077:admissionReviewVersions|}: []")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], operations: [{|KUBE6077:create|}], resources: [pods] }]")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], {|KUBE6077:operations|}: [\"*\", CREATE], resources: [pods] }]")]
    [InlineData("rules: [{ apiGroups: [\"\"], apiVersions: [v1], operations: [CREATE], {|KUBE6077:resources|}: [\"*\", pods] }]")]
    [InlineData("rules: [{ {|KUBE6077:apiGroups|}: [\"\"], apiVersions: [v1], operations: [CREATE] }]")]
    [InlineData("matchConditions: [{ name: {|KUBE6077:a b|}, expression: {|KUBE6077:\"\"|} }]")]
    public void Reports_a_webhook(string content) => Verify.Verify(Webhook(content));

    [Theory]
    [InlineData("name: images.shop.example.com")]
    [InlineData("clientConfig: { url: \"https://a.example.com:8443/validate\" }")]
    [InlineData("clientConfig: { service: { name: a, namespace: shop, path: /, port: 443 } }")]
    [InlineData("clientConfig: '{{ x }}'")]
    [InlineData("admissionReviewVersions: [v2, v1]")]
    [InlineData("admissionReviewVersions: ['{{ x }}']")]
    [InlineData("rules: [{ apiGroups: [\"*\"], apiVersions: [\"*\"], operations: [\"*\"], resources: [\"*\", pods/status] }]")]
    public void Is_silent_about_a_webhook(string content) => Verify.Verify(Webhook(content));

    [Theory]
    [InlineData("{|KUBE6077:spec|}: { validations: [{ expression: a }] }")]
    [InlineData("spec: { {|KUBE6077:matchConstraints|}: {}, validations: [{ expression: a }] }")]
    [InlineData("{|KUBE6077:spec|}: { matchConstraints: { resourceRules: '{{ x }}' } }")]
    [InlineData("spec: { matchConstraints: '{{ x }}', validations: [{ expression: {|KUBE6077:\"\"|}, message: {|KUBE6077:\"a\\nb\"|} }] }")]
    [InlineData("spec: { matchConstraints: '{{ x }}', validations: [{ expression: \"a &&\\nb\", message: \"a\\n\" }] }")]
    public void Reports_a_policy(string content) => Verify.Verify(Object("ValidatingAdmissionPolicy", content));

    [Theory]
    [InlineData("{|KUBE6077:spec|}: { validationActions: [Deny] }")]
    [InlineData("spec: { policyName: a, {|KUBE6077:validationActions|}: [Deny, Warn] }")]
    [InlineData("spec: { policyName: a, validationActions: [Audit, {|KUBE6077:Audit|}] }")]
    [InlineData("spec: { policyName: a, paramRef: { name: {|KUBE6077:p|}, selector: {}, parameterNotFoundAction: Deny } }")]
    [InlineData("spec: { policyName: a, {|KUBE6077:paramRef|}: { parameterNotFoundAction: Deny } }")]
    [InlineData("spec: { policyName: a, validationActions: [Deny, Audit], paramRef: { name: p, parameterNotFoundAction: Allow } }")]
    public void Reports_a_binding(string content) => Verify.Verify(Object("ValidatingAdmissionPolicyBinding", content));

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Webhook("{|KUBE6077:clientConfig|}: {}"), "ValidatingWebhookConfiguration 'images' is no valid configuration of admission: clientConfig has neither a url nor a service");

    private static string Webhook(string content) => Object("ValidatingWebhookConfiguration", $"webhooks:\n- {content}");

    private static string Object(string kind, string content) => $"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: {kind}
        metadata: {"{ name: images }"}
        {content}
        """;
}
