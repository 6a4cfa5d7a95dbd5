using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

public sealed class PolicyExpressionTests
{
    // More than any pod that people write.
    private const int ContainerCount = 30;

    // PolicyTypeTests has exemptions for them.
    private static readonly string[] _optionsAboutOtherObjects = ["accept_admission_webhook", "accept_namespace_limit_range"];

    [Theory]
    [InlineData("1.30")]
    [InlineData("1.37")]
    public void Every_expression_compiles_with_the_functions_of_the_target_version(string version)
    {
        var comparison = new PolicyComparison(version);

        Assert.All(comparison.Expressions, rule => new OwnCel(rule.Value, comparison.Version));
        Assert.All(
            comparison.Expressions.Values.Select(expression => expression.Subject.HasChanged).Distinct(),
            condition => Assert.Equal(CelType.Bool, CelCompiler.Compile(
                condition, new CelEnvironment(comparison.Version).With("object", CelType.Dyn).With("oldObject", CelType.Dyn).With("request", CelType.Dyn)).ResultType));
    }

    [Fact]
    public void Every_option_of_a_rule_with_a_policy_is_among_the_settings_of_these_tests() => Assert.Equal(
        RuleCatalog.Rules.Select(rule => rule.Descriptor).Where(rule => PolicyExpressions.Ids.Contains(rule.Id))
            .SelectMany(rule => rule.Options.Select(option => option.Name))
            .Except(_optionsAboutOtherObjects)
            .Distinct().Order(StringComparer.Ordinal),
        PolicySettings.All.SelectMany(PolicySettings.Parse).Select(option => option.Key["kubeguard.".Length..]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_large_pod_costs_each_policy_less_than_the_API_server_allows()
    {
        var pod = LargePod();
        var comparison = new PolicyComparison();
        foreach (var (id, expression) in comparison.Expressions.Where(rule => rule.Value.Subject == PolicySubject.Pods))
        {
            var compiled = new OwnCel(expression, comparison.Version);
            var result = compiled.Evaluate(pod);

            Assert.True(result.Error is null, $"{id}: {result.Error}");
            Assert.InRange(compiled.HighestCost, 1, CelBudget.PerExpression / 2);
        }
    }

    private static KubernetesObject LargePod()
    {
        var container = """
              - name: container-NUMBER
                image: registry.example.com/a/long/path/to/an/image-of-the-team:2026.11.30-0123456789abcdef
                ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 81 }]
                env: [ENV]
                securityContext:
                  capabilities:
                    add: [NET_ADMIN, SYS_ADMIN, SYS_PTRACE, IPC_LOCK, NET_RAW]
                volumeMounts: [MOUNTS]
            """;
        var environment = string.Join(", ", Enumerable.Range(0, 50).Select(number => $"{{ name: VARIABLE_{number}, valueFrom: {{ secretKeyRef: {{ name: secret, key: key-{number} }} }} }}"));
        var mounts = string.Join(", ", Enumerable.Range(0, 20).Select(number => $"{{ name: volume-{number}, mountPath: /mnt/{number} }}"));
        var volumes = string.Join(", ", Enumerable.Range(0, 20).Select(number => $"{{ name: volume-{number}, hostPath: {{ path: /var/lib/application/directory-{number} }} }}"));
        var containers = string.Join("\n", Enumerable.Range(0, ContainerCount)
            .Select(number => container.Replace("NUMBER", $"{number}", StringComparison.Ordinal).Replace("ENV", environment, StringComparison.Ordinal).Replace("MOUNTS", mounts, StringComparison.Ordinal)));
        return Assert.Single(PolicyComparison.ObjectsIn($"apiVersion: v1\nkind: Pod\nmetadata: {{ name: large, namespace: shop }}\nspec:\n  volumes: [{volumes}]\n  containers:\n{containers}\n"));
    }
}
