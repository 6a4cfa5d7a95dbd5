using KubeGuard.Kubernetes;
using KubeGuard.Parity.Tests.Generation;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>
/// Every fix of every rule, on each object of the corpus that the rule would fix in YAML, in every style in which the
/// object can be written. A new rule is included by its objects.
/// </summary>
public sealed class FixMatrixTests
{
    // The source of unknown text for all styles.
    private const string Unseen =
        """
        internal static class Unseen
        {
            internal static string Text => System.Environment.MachineName;
        }
        """;

    // The fixes that are not offered in a style, with the reasons.
    private static readonly Dictionary<string, string> _notOffered = new()
    {
        ["growth KUBE2405:0 networkpolicy-open.yaml#0 spec.ingress[2].from[1]"] = "the peers are added one by one, in statements of their own",
        ["helpers KUBE2405:0 networkpolicy-open.yaml#0 spec.ingress[2].from[1]"] = "the peers are made by methods of their own",
        ["helpers KUBE1103:0 deployment-non-root-overridden.yaml#0 runAsNonRoot"] = "the fix sets a field of the pod, which the method that makes the security context does not see",
        ["growth KUBE6020:0 pod-duplicate-env.yaml#0 spec.containers[0].env[2].name"] = "the entries are added one by one, in statements of their own",
        ["growth KUBE6054:0 pod-ephemeral-container.yaml#0 spec.ephemeralContainers"] = "the containers are added one by one, in statements of their own",
        ["growth KUBE6054:0 pod-ephemeral-privileged.yaml#0 spec.ephemeralContainers"] = "the containers are added one by one, in statements of their own",
        ["helpers KUBE6020:0 pod-duplicate-env.yaml#0 env[2].name"] = "the entries are made by methods of their own",
    };

    // The client has no class for the kinds of Calico and Gatekeeper or of an API that is gone, so that no object can be written in every style.
    private static readonly string[] _withoutClass = ["KUBE2602", "KUBE2604", "KUBE2606", "KUBE3018", "KUBE6011"];

    // Reports nothing without an option.
    private const string OfOption = "KUBE3019";

    /// <summary>Each rule in one of the styles.</summary>
    public static TheoryData<string, string> Cells => CellsWhere(isFirst: true);

    /// <summary>Each rule in the other styles.</summary>
    public static TheoryData<string, string> OtherCells => CellsWhere(isFirst: false);

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Fixed_findings_are_gone(string style, string id) => VerifyAsync(style, id);

    [MatrixTheory]
    [MemberData(nameof(OtherCells))]
    public Task Fixed_findings_are_gone_in_the_other_styles(string style, string id) => VerifyAsync(style, id);

    private static TheoryData<string, string> CellsWhere(bool isFirst) => new(
        from rule in RuleCatalog.Rules.Where(rule => ObjectsFor(rule).Count > 0).Select((rule, index) => (rule.Descriptor.Id, Style: index % CodeStyle.All.Count))
        from style in CodeStyle.All.Keys.Select((name, index) => (Name: name, Index: index))
        where (rule.Style == style.Index) == isFirst
        select (style.Name, rule.Id));

    private static async Task VerifyAsync(string style, string id)
    {
        var objects = ObjectsFor(RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == id));
        var solution = TestSolution.Create([id], [.. objects.Select((item, index) => (PathOf(index), CodeStyle.All[style]().Write($"Object{index}", item.Typed.Code).Source)), ("/0/Unseen.cs", Unseen)]);
        var findings = await solution.FindAsync();
        var offered = new Dictionary<string, HashSet<string>>();
        foreach (var finding in findings)
        {
            foreach (var key in await solution.OfferedAsync(finding))
            {
                offered.TryAdd(key, []);
                offered[key].Add(NameOf(finding));
            }
        }

        Assert.Equal(
            NotOffered(style, FirstFixOf(id)).Order(StringComparer.Ordinal),
            findings.Select(NameOf).Except(offered.GetValueOrDefault(FirstFixOf(id), [])).Order(StringComparer.Ordinal));
        foreach (var (key, targets) in offered)
        {
            var after = await solution.FixAllAsync(solution.Documents[PathOf(0)], FixAllScope.Project, key, id);
            var left = (await after.FindAsync()).Select(NameOf).ToList();
            Assert.Empty(left.Intersect(targets));
            Assert.Subset(findings.Select(NameOf).ToHashSet(), left.ToHashSet());
        }

        string NameOf(Diagnostic finding) =>
            $"{objects[IndexOf(finding.Location.SourceTree!.FilePath)].Name} {finding.Properties[DiagnosticProperties.Path]}";
    }

    [Fact]
    public void Every_rule_with_a_fix_has_objects() => Assert.Equal(
        RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).Except(RulesWithoutFix.Ids).Except([.. _withoutClass, OfOption]),
        RuleCatalog.Rules.Where(rule => ObjectsFor(rule).Count > 0).Select(rule => rule.Descriptor.Id));

    private static string FirstFixOf(string id) => id + ":0";

    private static IEnumerable<string> NotOffered(string style, string key) =>
        _notOffered.Keys.Where(name => name.StartsWith($"{style} {key} ", StringComparison.Ordinal)).Select(name => name[$"{style} {key} ".Length..]);

    private static string PathOf(int index) => $"/0/Object{index}.cs";

    private static int IndexOf(string path) => int.Parse(path["/0/Object".Length..^".cs".Length], null);

    // Only the objects of this repository, so that the tests are the same everywhere.
    private static List<CorpusObject> ObjectsFor(Rule rule) =>
        [.. CorpusObjects.Own.Where(item => HasFixableFinding(item, rule))];

    private static bool HasFixableFinding(CorpusObject item, Rule rule) => new ManifestAnalyzer()
        .Analyze(
            KubernetesObject.FromDocument(item.Typed.Expressible)!,
            ManifestSet.Unknown,
            new RulePolicy(other => other == rule.Descriptor ? RuleSeverity.Warning : RuleSeverity.None),
            TestContext.Current.CancellationToken)
        .Any(finding => finding.Fixes.Count > 0 && finding.Suppression is null);
}
