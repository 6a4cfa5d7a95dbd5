namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>
/// Policies that somebody wrote to exhaust a build, or that are incomplete: one finding each, and the policy beside them is still evaluated.
/// </summary>
public sealed class HostilePolicyTests
{
    private const string Refused = "KUBE6201: Pod 'shop/aaaa' violates the policy 'good': a name ends in b";

    private const string Pods = """
        apiVersion: v1
        kind: Pod
        metadata: { name: aaaa, namespace: shop }
        spec: { containers: [{ name: c, image: c }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: bbbb, namespace: shop }
        spec: { containers: [{ name: c, image: c }] }
        """;

    private static readonly string _good = Policies.Text("validations: [{ expression: object.metadata.name.endsWith('b'), message: a name ends in b }]")
        .Replace("name: p }", "name: good }").Replace("name: b }", "name: good }").Replace("policyName: p", "policyName: good");

    [Theory]
    [InlineData("1 == 1 && ")]
    [InlineData("1 + ")]
    [InlineData("(")]
    public void A_hundred_thousand_terms_are_one_finding(string term)
    {
        var expression = string.Concat(Enumerable.Repeat(term, 100_000)) + "1 == 1";

        Assert.StartsWith("KUBE6202: The expression 'spec.validations[0].expression' of ValidatingAdmissionPolicy 'p' is wrong: expression code point size", One(Policy(expression)));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("exists")]
    [InlineData("exists_one")]
    public void Comprehensions_over_comprehensions_are_one_finding_and_none_at_each_object(string macro)
    {
        const int Depth = 14;
        var result = macro == "all" ? "true" : "false";
        var loops = string.Concat(Enumerable.Range(0, Depth).Select(level => $"[1, 2, 3, 4, 5].{macro}(x{level}, ")) + result + new string(')', Depth);

        Assert.EndsWith("it may cost more than the API server allows, even with lists of four items", One(Policy(loops)));
    }

    [Fact]
    public void A_costly_variable_is_one_finding_and_none_at_each_object()
    {
        const int Depth = 14;
        var loops = string.Concat(Enumerable.Range(0, Depth).Select(level => $"[1, 2, 3, 4, 5].all(x{level}, ")) + "true" + new string(')', Depth);

        Assert.Contains("'spec.variables[0].expression'", One(Policies.Text($"variables: [{{ name: v, expression: '{loops}' }}]\n  validations: [{{ expression: variables.v }}]")));
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("(.*)*(.*)*(.*)*c$")]
    public void A_regular_expression_that_backtracks_elsewhere_is_evaluated(string pattern) =>
        Assert.Empty(Findings(Policy($"!(object.metadata.name + \"{new string('a', 5_000)}!\").matches(\"{pattern}\")")));

    [Fact]
    public void Missing_parameters_are_one_finding() => Assert.Equal(
        "KUBE6203: The build does not evaluate ValidatingAdmissionPolicyBinding 'b' since the project does not have its parameters",
        One(Policies.Text(
            "paramKind: { apiVersion: v1, kind: ConfigMap }\n  validations: [{ expression: params.data.x == object.metadata.name }]",
            binding: "paramRef: { name: nope, namespace: shop, parameterNotFoundAction: Deny }\n  validationActions: [Deny]")));

    // KUBE6119 reports it.
    [Fact]
    public void A_binding_without_policy_refuses_nothing() => Assert.Empty(Findings("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: b }
        spec: { policyName: nope, validationActions: [Deny] }
        ---

        """));

    [Theory]
    [InlineData("ValidatingAdmissionPolicy")]
    [InlineData("ValidatingAdmissionPolicyBinding")]
    [InlineData("MutatingAdmissionPolicy")]
    public void An_unknown_version_is_one_finding(string kind) => Assert.Equal(
        $"KUBE6203: The build does not evaluate {kind} 'p' since it does not know the version 'v9' of {kind}",
        One($"apiVersion: admissionregistration.k8s.io/v9\nkind: {kind}\nmetadata: {{ name: p }}\nspec: {{ validations: [{{ expression: nope( }}], policyName: good }}\n---\n"));

    [Theory]
    [InlineData("spec: 1")]
    [InlineData("spec: { matchConstraints: [], variables: {}, validations: 1, matchConditions: x, auditAnnotations: [1, null] }")]
    [InlineData("spec: { variables: [null, { name: 1 }, { expression: 1 }], validations: [null, {}, { expression: [] }, { expression: null }] }")]
    public void A_policy_of_another_shape_stops_nothing(string spec) =>
        Assert.Single(PolicyAnalysis.Analyze($"apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {{ name: p }}\n{spec}\n---\n{_good}{Pods}"), finding => finding.Message.Contains("'good'"));

    private static string Policy(string expression) => Policies.Text($"validations: [{{ expression: '{expression}' }}]");

    private static string One(string policies) => Assert.Single(Findings(policies));

    // Those besides the one of the policy that each set has.
    private static List<string> Findings(string policies)
    {
        var all = PolicyAnalysis.Analyze(policies + _good + Pods).Select(finding => $"{finding.Descriptor.Id}: {finding.Message}").ToList();
        Assert.True(all.Remove(Refused), string.Join("\n", all));
        return all;
    }
}
