using KubeGuard.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>Fix All over many files: nested and overlapping findings, in files of every layout.</summary>
public sealed class FixAllTests
{
    private const string HardenPod = DiagnosticProperties.HardenPod;
    private const string HardenContainer = DiagnosticProperties.HardenContainer;

    // KUBE4016 removes the limit that KUBE4002 requires, so no project has both on.
    private static readonly string[] _rules = [.. RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).Except([.. RulesWithoutFix.Ids, "KUBE4016"])];

    [MatrixTheory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Each_rule_by_itself_leaves_nothing_that_can_be_fixed(FixAllScope scope)
    {
        var before = WorkloadSources.CreateSolution(_rules);
        Assert.True((await before.FindAsync()).Count >= 1000);

        var after = before;
        foreach (var rule in _rules)
        {
            after = await FixAllAsync(after, scope, $"{rule}:0", rule);
        }

        await AssertFixedAsync(before, after, scope, _ => true);
    }

    [Theory]
    [InlineData(HardenContainer, FixAllScope.Document)]
    [InlineData(HardenPod, FixAllScope.Project)]
    public Task Hardening_is_for_all_rules_wherever_it_was_chosen(string key, FixAllScope scope) => VerifyHardeningAsync(key, scope);

    [MatrixTheory]
    [InlineData(HardenContainer, FixAllScope.Project)]
    [InlineData(HardenContainer, FixAllScope.Solution)]
    [InlineData(HardenPod, FixAllScope.Document)]
    [InlineData(HardenPod, FixAllScope.Solution)]
    public Task Hardening_is_for_all_rules_in_every_scope(string key, FixAllScope scope) => VerifyHardeningAsync(key, scope);

    [MatrixFact]
    public async Task Fix_all_again_changes_nothing()
    {
        var once = await FixAllAsync(WorkloadSources.CreateSolution(_rules), FixAllScope.Solution, HardenPod, "KUBE1005");

        var twice = await FixAllAsync(once, FixAllScope.Solution, HardenPod, "KUBE1005");

        foreach (var path in once.Documents.Keys)
        {
            Assert.Equal((await once.TextOfAsync(path)).ToString(), (await twice.TextOfAsync(path)).ToString());
        }
    }

    private static async Task VerifyHardeningAsync(string key, FixAllScope scope)
    {
        var before = WorkloadSources.CreateSolution(_rules);

        var after = await FixAllAsync(before, scope, key, "KUBE1005");

        await AssertFixedAsync(before, after, scope, other => other == key);
    }

    private static Task<TestSolution> FixAllAsync(TestSolution solution, FixAllScope scope, string key, params string[] ids) =>
        solution.FixAllAsync(solution.Documents[WorkloadSources.Start], scope, key, ids);

    private static async Task AssertFixedAsync(TestSolution before, TestSolution after, FixAllScope scope, Func<string, bool> isMeant)
    {
        var start = after.Documents[WorkloadSources.Start];
        foreach (var finding in await after.FindAsync())
        {
            var document = after.Documents[finding.Location.SourceTree!.FilePath];
            var isReached = scope switch
            {
                FixAllScope.Document => document.Id == start.Id,
                FixAllScope.Project => document.Project.Id == start.Project.Id,
                _ => true,
            };
            Assert.False(isReached && (await after.OfferedAsync(finding)).Any(isMeant), finding.ToString());
        }

        foreach (var path in before.Documents.Keys)
        {
            var (old, changed) = (await before.TextOfAsync(path), await after.TextOfAsync(path));
            Assert.Equal(KeptLines(old), KeptLines(changed));
            Assert.Equal(old.Encoding, changed.Encoding);
        }
    }

    // The lines with their line breaks.
    private static IEnumerable<string> KeptLines(SourceText text) => text.ToString().Split('\n').Where(line => line.Contains(WorkloadSources.Kept, StringComparison.Ordinal));
}
