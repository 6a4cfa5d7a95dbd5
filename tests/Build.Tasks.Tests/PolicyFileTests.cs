using System.Text.Json;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The project's own admission policies, among the manifests and named by items (<c>KubernetesPolicy</c>).</summary>
public sealed class PolicyFileTests : IDisposable
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: replicas }
        spec:
          matchConstraints:
            resourceRules:
            - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }
          validations:
          - expression: |
              object.metadata.name == 'x' ||
              object.spec.replicas <= 5
            message: too many replicas
        """;

    private const string Binding = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: replicas }
        spec: { policyName: replicas, validationActions: [Deny] }
        """;

    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          replicas: 6
        """;

    private readonly TaskTest _test = new();

    public PolicyFileTests() => _test.Configuration("test.globalconfig", "is_global = true\n");

    private static string Bound => Policy + "\n---\n" + Binding;

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_policy_among_the_manifests_is_evaluated()
    {
        _test.Manifest("policy.yaml", Bound).Manifest("web.yaml", Web);

        Assert.Equal(["web.yaml(5,13) KUBE6201"], Findings());
        Assert.Contains(_test.Engine.Errors, error => error.Contains("Deployment 'shop/web' violates the policy 'replicas': too many replicas", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_that_an_item_names_is_evaluated()
    {
        PolicyItem("policies/replicas.yaml", Bound);
        PolicyItem("policies/README.md", "# Policies");
        _test.Manifest("web.yaml", Web);

        Assert.Equal(["web.yaml(5,13) KUBE6201"], Findings());
    }

    [Theory]
    [InlineData("", "dev", true)]
    [InlineData("dev", "dev", true)]
    [InlineData("dev", "", false)]
    [InlineData("dev", "prod", false)]
    public void A_policy_of_a_set_applies_to_it_and_one_of_plain_manifests_to_all(string policySet, string set, bool applies)
    {
        _test.Manifest("policy.yaml", Bound, set: policySet).Manifest("web.yaml", Web, set: set);

        Assert.Equal(applies ? ["web.yaml(5,13) KUBE6201"] : [], Findings());
    }

    [Fact]
    public void The_policy_of_a_set_counts_instead_of_one_of_the_same_name()
    {
        PolicyItem("policies/replicas.yaml", Bound);
        _test.Manifest("own.yaml", Bound.Replace("<= 5", "<= 6")).Manifest("web.yaml", Web);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Parameters_of_any_kind_are_found_in_the_files()
    {
        const string Limits = """
            apiVersion: example.com/v1
            kind: ReplicaLimit
            metadata: { name: limit, namespace: shop }
            spec: { max: 3 }
            """;
        PolicyItem("policies/replicas.yaml", Bound
            .Replace("spec:\n  matchConstraints", "spec:\n  paramKind: { apiVersion: example.com/v1, kind: ReplicaLimit }\n  matchConstraints")
            .Replace("<= 5", "<= params.spec.max")
            .Replace("[Deny] }", "[Deny], paramRef: { name: limit, parameterNotFoundAction: Deny } }"));
        _test.Manifest("limit.yaml", Limits).Manifest("web.yaml", Web);
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "cache");

        Assert.Equal(["web.yaml(5,13) KUBE6201"], Findings());

        _test.Engine.Clear();
        _test.Write("limit.yaml", Limits.Replace("max: 3", "max: 7"));
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_second_build_reports_the_same_and_a_changed_policy_counts()
    {
        _test.Manifest("policy.yaml", Bound).Manifest("web.yaml", Web);
        _test.Task.CacheFile = Path.Combine(_test.Folder, "obj", "cache");
        var first = Findings();
        _test.Engine.Clear();

        Assert.Equal(first, Findings());

        _test.Engine.Clear();
        _test.Write("policy.yaml", Bound.Replace("<= 5", "<= 6"));
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("[Warn]", "", 0, 1)]
    [InlineData("[Audit]", "", 0, 0)]
    [InlineData("[Deny]", "dotnet_diagnostic.KUBE6201.severity = warning", 0, 1)]
    [InlineData("[Warn]", "dotnet_diagnostic.KUBE6201.severity = error", 1, 0)]
    [InlineData("[Audit]", "dotnet_diagnostic.KUBE6201.severity = error", 1, 0)]
    [InlineData("[Deny]", "dotnet_diagnostic.KUBE6201.severity = none", 0, 0)]
    public void The_severity_is_that_of_the_action_unless_a_user_sets_it(string actions, string setting, int errors, int warnings)
    {
        _test.Configuration("own.globalconfig", "is_global = true\nglobal_level = 5\n" + setting + "\n");
        _test.Manifest("policy.yaml", Bound.Replace("[Deny]", actions)).Manifest("web.yaml", Web);
        Findings();

        Assert.Equal((errors, warnings), (Count(_test.Engine.Errors), Count(_test.Engine.Warnings)));
    }

    [Fact]
    public void Warnings_as_errors_raise_a_warning_of_a_policy()
    {
        _test.Task.TreatWarningsAsErrors = true;
        _test.Manifest("policy.yaml", Bound.Replace("[Deny]", "[Warn]")).Manifest("web.yaml", Web);
        Findings();

        Assert.Equal(1, Count(_test.Engine.Errors));
    }

    [Fact]
    public void A_wrong_expression_is_reported_at_its_line_in_a_block()
    {
        PolicyItem("policies/replicas.yaml", Bound.Replace("object.spec.replicas <= 5", "objekt.spec.replicas <= 5"));
        _test.Manifest("web.yaml", Web);

        Assert.Equal(["replicas.yaml(11,7) KUBE6202"], Findings());
    }

    [Fact]
    public void A_rule_of_the_project_has_its_own_ID_and_link_in_the_log()
    {
        _test.Task.SarifFile = "out.sarif";
        PolicyItem("policies/replicas.yaml", Policy.Replace("{ name: replicas }", "{ name: replicas, annotations: { kubeguard/rule: SHOP7, kubeguard/help: \"https://example.com/7\" } }"));
        _test.Manifest("web.yaml", Web);

        Assert.Equal(["web.yaml(5,13) KUBE9001"], Findings());
        Assert.Contains(_test.Engine.Warnings, warning => warning.EndsWith("violates SHOP7: too many replicas (https://example.com/7)", StringComparison.Ordinal));
        var result = JsonDocument.Parse(File.ReadAllText(Path.Combine(_test.Folder, "out.sarif"))).RootElement
            .GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(item => item.GetProperty("ruleId").GetString()!.StartsWith("KUBE9001", StringComparison.Ordinal));
        Assert.Equal("KUBE9001/SHOP7", result.GetProperty("ruleId").GetString());
        Assert.Equal("https://example.com/7", result.GetProperty("properties").GetProperty("helpUri").GetString());
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_one_finding()
    {
        PolicyItem("policies/replicas.yaml", "apiVersion: [");
        _test.Manifest("web.yaml", Web);
        _test.Execute();

        Assert.Equal(["replicas.yaml(1,14) KUBE6301"], _test.Engine.Errors.Concat(_test.Engine.Warnings).Select(TaskTest.Short).Where(finding => finding.StartsWith("replicas", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_comment_suppresses_a_violation()
    {
        _test.Manifest("policy.yaml", Bound).Manifest("web.yaml", Web + " # kubeguard:disable KUBE6201 -- busy");

        Assert.Empty(Findings());
    }

    private static int Count(IEnumerable<string> findings) => findings.Count(finding => finding.Contains("KUBE6201", StringComparison.Ordinal));

    private void PolicyItem(string name, string text)
    {
        _test.Write(name, text);
        _test.Task.Policies = [.. _test.Task.Policies, new TaskItem(name)];
    }

    private IReadOnlyList<string> Findings() =>
        [.. _test.Findings().Where(finding => finding.Contains("KUBE62", StringComparison.Ordinal) || finding.Contains("KUBE9001", StringComparison.Ordinal))];
}
