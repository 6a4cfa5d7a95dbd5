using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>The decisions of policies, as the API server makes them.</summary>
public sealed class PolicyRunTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: { name: a, namespace: shop }
        spec: { containers: [{ name: c, image: c }] }
        """;

    private const string Parameters = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: limits, namespace: platform, labels: { kind: limits } }
        data: { name: b }
        ---

        """;

    private const string ParameterKind = "paramKind: { apiVersion: v1, kind: ConfigMap }";

    [Theory]
    [InlineData("object.metadata.name == 'a'", false)]
    [InlineData("object.metadata.name == 'b'", true)]
    [InlineData("oldObject == null", false)]
    [InlineData("request.operation == 'CREATE' && request.resource.resource == 'pods' && request.kind.kind == 'Pod'", false)]
    [InlineData("request.namespace == 'shop' && request.name == 'a' && request.subResource == ''", false)]
    [InlineData("object.nope == 'x'", true)]
    public void An_expression_decides(string expression, bool isRefused) => Assert.Equal(isRefused, Refuses($"validations: [{{ expression: \"{expression}\" }}]"));

    [Theory]
    [InlineData("request.userInfo.username == 'admin'")]
    [InlineData("request.dryRun")]
    [InlineData("authorizer.group('').resource('pods').check('create').allowed()")]
    [InlineData("namespaceObject.metadata.labels['team'] == 'a'")]
    public void What_only_the_cluster_knows_decides_nothing(string expression) => Assert.False(Refuses($"validations: [{{ expression: \"{expression}\" }}]"));

    [Theory]
    [InlineData("request.userInfo.username == 'admin' && object.metadata.name == 'b'", true)]
    [InlineData("request.userInfo.username == 'admin' || object.metadata.name == 'b'", false)]
    public void An_answer_that_does_not_depend_on_it_is_known(string expression, bool isRefused) =>
        Assert.Equal(isRefused, Refuses($"validations: [{{ expression: \"{expression}\" }}]"));

    [Fact]
    public void A_placeholder_of_a_template_decides_nothing() => Assert.False(Policies.Refuses(
        Policies.Text("validations: [{ expression: 'object.metadata.name == \"b\"' }]"), Pod.Replace("name: a", "name: \"{{ x }}\"")));

    [Fact]
    public void Variables_are_computed_when_they_are_read()
    {
        Assert.False(Refuses("variables: [{ name: broken, expression: object.nope }, { name: n, expression: object.metadata.name }]\n  validations: [{ expression: variables.n == 'a' }]"));
        Assert.Equal(
            "expression 'variables.broken == 'a'' resulted in error: composited variable \"broken\" fails to evaluate: no such key: nope",
            Message("variables: [{ name: broken, expression: object.nope }]\n  validations: [{ expression: variables.broken == 'a' }]"));
    }

    [Theory]
    [InlineData("message: Refused", "Refused")]
    [InlineData("message: ' Refused '", "Refused")]
    [InlineData("messageExpression: \"'Refused ' + object.metadata.name\"", "Refused a")]
    [InlineData("messageExpression: \"' '\", message: Refused", "Refused")]
    [InlineData("messageExpression: \"'a\\\\nb'\", message: Refused", "Refused")]
    [InlineData("messageExpression: object.nope + 'x', message: Refused", "Refused")]
    [InlineData("messageExpression: request.userInfo.username, message: Refused", "Refused")]
    [InlineData("reason: Invalid", "failed expression: 1 == 2")]
    public void The_message_is(string fields, string message) => Assert.Equal(message, Message($"validations: [{{ expression: 1 == 2, {fields} }}]"));

    [Fact]
    public void A_failure_refuses_unless_the_policy_ignores_it()
    {
        const string Fails = "validations: [{ expression: object.nope == 'x' }]";

        Assert.Equal("expression 'object.nope == 'x'' resulted in error: no such key: nope", Message(Fails));
        Assert.False(Refuses("failurePolicy: Ignore\n  " + Fails));
        Assert.True(Refuses("failurePolicy: Ignore\n  validations: [{ expression: 1 == 2 }]"));
    }

    [Theory]
    [InlineData("{ name: x, expression: 1 == 2 }, { name: y, expression: object.nope == 'x' }", "", false)]
    [InlineData("{ name: x, expression: 1 == 1 }, { name: y, expression: object.nope == 'x' }", "", true)]
    [InlineData("{ name: x, expression: 1 == 1 }, { name: y, expression: object.nope == 'x' }", "failurePolicy: Ignore", false)]
    [InlineData("{ name: x, expression: request.userInfo.username == 'x' }", "", false)]
    [InlineData("{ name: x, expression: namespaceObject == null }", "", true)]
    public void Conditions_decide_whether_the_policy_applies(string conditions, string fields, bool isRefused) =>
        Assert.Equal(isRefused, Refuses($"matchConditions: [{conditions}]\n  validations: [{{ expression: 1 == 2 }}]\n  {fields}"));

    [Theory]
    [InlineData("[Deny]", nameof(RuleSeverity.Error))]
    [InlineData("[Warn]", nameof(RuleSeverity.Warning))]
    [InlineData("[Audit]", nameof(RuleSeverity.Suggestion))]
    [InlineData("[Audit, Warn]", nameof(RuleSeverity.Warning))]
    [InlineData("[Deny, Audit]", nameof(RuleSeverity.Error))]
    public void The_severity_follows_from_the_actions(string actions, string severity) =>
        Assert.Equal(severity, Assert.Single(Policies.Evaluate(Policies.Text("validations: [{ expression: 1 == 2 }]", binding: $"validationActions: {actions}"), Pod)).Severity.ToString());

    [Fact]
    public void A_failing_audit_annotation_denies_whatever_the_actions_are() => Assert.Equal(
        RuleSeverity.Error,
        Assert.Single(Policies.Evaluate(
            Policies.Text("validations: [{ expression: 1 == 1 }]\n  auditAnnotations: [{ key: k, valueExpression: string(object.nope) }]", binding: "validationActions: [Audit]"), Pod)).Severity);

    [Fact]
    public void A_policy_without_binding_has_no_effect()
    {
        var policy = Policies.Text("validations: [{ expression: 1 == 2 }]");

        Assert.False(Policies.Refuses(policy.Substring(0, policy.IndexOf("---", StringComparison.Ordinal)), Pod));
    }

    [Theory]
    [InlineData("name: limits, namespace: platform", true)]
    [InlineData("selector: { matchLabels: { kind: limits } }, namespace: platform", true)]
    [InlineData("selector: {}, namespace: platform", true)]
    [InlineData("name: limits", false)]
    [InlineData("name: other, namespace: platform", false)]
    [InlineData("selector: { matchLabels: { kind: other } }, namespace: platform", false)]
    public void Parameters_are_found_by(string reference, bool areFound) => Assert.Equal(
        areFound,
        Policies.Refuses(
            Parameters + Policies.Text(
                ParameterKind + "\n  validations: [{ expression: object.metadata.name == params.data.name }]",
                binding: $"validationActions: [Deny]\n  paramRef: {{ {reference}, parameterNotFoundAction: Deny }}"),
            Pod));

    [Fact]
    public void Parameters_without_a_namespace_are_beside_the_object() => Assert.True(Policies.Refuses(
        Parameters.Replace("platform", "shop") + Policies.Text(
            ParameterKind + "\n  validations: [{ expression: object.metadata.name == params.data.name }]",
            binding: "validationActions: [Deny]\n  paramRef: { name: limits, parameterNotFoundAction: Deny }"),
        Pod));

    [Fact]
    public void Parameters_are_null_if_the_binding_refers_to_none() =>
        Assert.False(Refuses(ParameterKind + "\n  validations: [{ expression: params == null }]"));

    [Fact]
    public void Each_of_several_parameters_must_be_satisfied()
    {
        var several = Parameters + Parameters.Replace("name: limits,", "name: more,").Replace("name: b", "name: a");
        var policy = Policies.Text(
            ParameterKind + "\n  validations: [{ expression: object.metadata.name == params.data.name, messageExpression: string(params.data.name) }]",
            binding: "validationActions: [Deny]\n  paramRef: { selector: {}, namespace: platform, parameterNotFoundAction: Deny }");

        Assert.Equal("b", Assert.Single(Policies.Evaluate(several + policy, Pod)).Message);
    }

    [Fact]
    public void Objects_of_one_name_are_alternatives()
    {
        var alternatives = Parameters + Parameters.Replace("name: b", "name: a");
        var policy = Policies.Text(
            ParameterKind + "\n  validations: [{ expression: object.metadata.name == params.data.name }]",
            binding: "validationActions: [Deny]\n  paramRef: { name: limits, namespace: platform, parameterNotFoundAction: Deny }");

        Assert.False(Policies.Refuses(alternatives + policy, Pod));
    }

    [Fact]
    public void Work_is_bounded_by_the_budget_of_the_server() => Assert.Contains(
        "cost limit",
        Message($"variables: [{{ name: l, expression: '[{string.Join(",", Enumerable.Range(1, 100))}]' }}]\n  validations: [{{ expression: 'variables.l.all(a, variables.l.all(b, variables.l.all(c, variables.l.all(d, a + b + c + d > 0))))' }}]"));

    [Fact]
    public void A_policy_that_does_not_compile_is_not_evaluated() => Assert.False(Refuses("validations: [{ expression: 1 == 2 }, { expression: 'nope(' }]"));

    private static bool Refuses(string spec) => Policies.Refuses(Policies.Text(spec), Pod);

    private static string Message(string spec) => Assert.Single(Policies.Evaluate(Policies.Text(spec), Pod)).Message;
}
