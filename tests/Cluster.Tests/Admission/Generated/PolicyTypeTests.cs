using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Admission.Generated;
using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>The generated policies by the schemas of the kinds that they are about, as the API server checks them.</summary>
public sealed class PolicyTypeTests
{
    // What few pods exceed.
    private const int ItemCount = 10;
    private const int TextLength = 100;

    private const int FirstWithPolicies = 30;

    private static readonly AdmissionPolicyWriter _writer = new(["shop"], honorsSuppressions: true);

    // Whatever a project says of other objects.
    private static readonly PolicyExemptions _exemptions = new(
        (from list in (string[])["limits", "requests"] from resource in (string[])["cpu", "memory"] select $"{list}.{resource}").ToDictionary(key => key, _ => (IReadOnlyList<string>)["shop"]),
        ["shop/web"],
        HasAdmissionWebhook: true);

    public static TheoryData<int> Versions => [.. Enumerable.Range(FirstWithPolicies, KubernetesVersion.Latest.Minor - FirstWithPolicies + 1)];

    public static TheoryData<string> Settings => [.. PolicySettings.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_expression_fits_every_kind_and_costs_less_than_the_server_allows(int minor) => Verify(minor, "", PolicyExemptions.None);

    [Theory]
    [MemberData(nameof(Settings))]
    public void So_do_the_expressions_with_other_settings(string settings) => Verify(FirstWithPolicies, settings, PolicyExemptions.None);

    [Fact]
    public void So_do_the_expressions_with_exemptions() => Verify(FirstWithPolicies, "", _exemptions);

    private static void Verify(int minor, string settings, PolicyExemptions exemptions)
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (known, _, rule) in PolicyComparison.Rules($"1.{minor}", PolicySettings.Parse(settings), exemptions))
        {
            var id = known.Descriptor.Id;
            var source = Assert.IsType<KubernetesObject>(KubernetesObject.FromDocument(_writer.Policy(known.Descriptor, rule)));
            foreach (var (kind, type) in TypesOf(rule.Subject, new KubernetesVersion(minor)))
            {
                // A new expression has the functions of the version before.
                var expressions = new AdmissionPolicy(source, new KubernetesVersion(minor - 1), type).Expressions;
                wrong.UnionWith(expressions.SelectMany(expression => expression.Problems.Select(problem => $"{id} {kind} {expression.Place.Path}: {problem.Message}")));
                wrong.UnionWith(expressions
                    .Where(expression => expression.CostOf(ItemCount, TextLength) > CelBudget.PerExpression)
                    .Select(expression => $"{id} {kind} {expression.Place.Path}: may cost {expression.CostOf(ItemCount, TextLength)}"));
                count += expressions.Count;
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", [$"{wrong.Count} of {count}", .. wrong]));
        Assert.True(count > 1_000);
    }

    private static IEnumerable<(string Kind, CelType Type)> TypesOf(PolicySubject subject, KubernetesVersion version) =>
        from part in subject.Resources
        from kind in part.Kinds
        select (kind, TypeOf(new GroupVersionKind(part.Group, part.Version, kind), version));

    // The API server checks no fields of a custom resource that it does not know yet.
    private static CelType TypeOf(GroupVersionKind kind, KubernetesVersion version) =>
        ApiSchemas.Packed.HasGroup(kind.Group) ? Assert.IsType<CelType>(CelSchemaTypes.Find(kind, version, NoDefinitions)) : CelType.Dyn;

    private static CustomDefinitions NoDefinitions() => throw new InvalidOperationException("The kinds are those of Kubernetes.");
}
