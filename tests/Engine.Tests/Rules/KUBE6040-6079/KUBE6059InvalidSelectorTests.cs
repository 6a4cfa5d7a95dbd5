using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE6059InvalidSelector>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE6059InvalidSelectorTests
{
    [Theory]
    [InlineData("{ matchLabels: { app: {|KUBE6059:-api|} } }")]
    [InlineData("{ matchLabels: { \"a b\": {|KUBE6059:api|} } }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, {|KUBE6059:values|}: [] }] }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: Exists, {|KUBE6059:values|}: [api] }] }")]
    public void Reports_an_invalid_selector(string selector)
    {
        Verify.Verify(Budget(selector));
        Verify.Verify($$"""
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: { name: images }
            webhooks: [{ namespaceSelector: {{selector}} }]
            """);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ matchLabels: { app: api, version: '{{ x }}' } }")]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [api] }, { key: tier, operator: Exists }] }")]
    public void Is_silent_about_a_valid_selector(string selector) => Verify.Verify(Budget(selector));

    // https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/autoscaling/validation/validation.go
    [Fact]
    public void Is_silent_about_the_selector_of_a_metric_which_the_API_server_does_not_look_at() => Verify.Verify("""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: api }
        spec: { metrics: [{ type: External, external: { metric: { name: depth, selector: { matchLabels: { queue: "a/b c" } } } } }] }
        """);

    [Theory]
    [InlineData("{ app: {|KUBE6059:a/b|} }")]
    [InlineData("{ \"a b\": {|KUBE6059:api|} }")]
    [InlineData("{ app: api, empty: \"\" }")]
    [InlineData("null")]
    public void Reports_labels_of_a_Service(string selector) => Verify.Verify($$"""
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { selector: {{selector}} }
        """);

    [Fact]
    public void Message_names_object_and_problem() => Verify.VerifyMessage(
        Budget("{ matchLabels: { app: {|KUBE6059:-api|} } }"), "PodDisruptionBudget 'shop/api' has an invalid label selector: '-api' is no value of a label");

    private static string Budget(string selector) => $$"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: api, namespace: shop }
        spec: { selector: {{selector}} }
        """;
}
