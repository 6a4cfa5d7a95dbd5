namespace KubeGuard.Analyzers.Tests;

/// <summary>Code with cycles, or much deeper than people write: no exception, and an end.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public async Task Helpers_that_call_each_other_in_every_way()
    {
        var count = TestMatrix.Count(200, otherwise: 50);
        var methods = string.Join("\n", Enumerable.Range(0, count).Select(i =>
            $"static V1Container M{i}(V1Container c) {{ c.Name = \"{i}\"; M{(i * 7 + 1) % count}(c); M{(i * 11 + 3) % count}(c); return M{(i + 1) % count}(c); }}"));
        Assert.Empty(await FindAsync($"class Test {{ {methods} V1Container Make() => M0(new V1Container {{ SecurityContext = new() {{ AllowPrivilegeEscalation = false }} }}); }}"));
    }

    [Fact]
    public async Task A_chain_of_five_hundred_helpers()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"static V1SecurityContext M{i}() => M{i + 1}();"));
        Assert.Empty(await FindAsync($"class Test {{ {methods} static V1SecurityContext M500() => new() {{ AllowPrivilegeEscalation = false }}; }}"));
    }

    [Fact]
    public async Task A_fluent_chain_of_five_hundred_calls()
    {
        var calls = string.Concat(Enumerable.Repeat(".Named()", 500));
        Assert.Empty(await FindAsync(
            $"static class Test {{ static V1SecurityContext Named(this V1SecurityContext c) => c; static V1SecurityContext Make() => new V1SecurityContext {{ AllowPrivilegeEscalation = false }}{calls}; }}"));
    }

    [Fact]
    public async Task Many_branches_on_one_object()
    {
        var branches = string.Join("\n", Enumerable.Range(0, TestMatrix.Count(1000, otherwise: 250)).Select(i => $"if (n == {i}) {{ context.RunAsUser = {i + 1}; context = n > 5 ? context : new() {{ AllowPrivilegeEscalation = false }}; }}"));
        Assert.Empty(await FindAsync($"class Test {{ V1SecurityContext Make(int n) {{ var context = new V1SecurityContext {{ AllowPrivilegeEscalation = false }}; {branches} return context; }} }}"));
    }

    [Fact]
    public async Task Code_that_calls_itself() => Assert.Empty(await FindAsync(
        """
        class Test
        {
            static readonly V1SecurityContext Shared = Make(Shared);
            static V1SecurityContext Property => Make(Property);
            static V1SecurityContext Make(V1SecurityContext given) => given ?? Property ?? Shared;
            static IEnumerable<V1Container> Sequence() { foreach (var c in Sequence()) yield return c; }

            V1PodSpec Spec()
            {
                Func<V1SecurityContext> self = null;
                self = () => self();
                V1SecurityContext Local() => Local();
                var cycle = new List<object>();
                cycle.Add(cycle);
                return new V1PodSpec { SecurityContext = new() { RunAsNonRoot = true }, Containers = Sequence().ToList() };
            }
        }
        """));

    private static async Task<IEnumerable<string>> FindAsync(string code)
    {
        var diagnostics = await AnalyzerRun.Of("using System; using System.Collections.Generic; using System.Linq; using k8s.Models;\n" + code).RunAsync();
        return diagnostics.Where(diagnostic => diagnostic.Id is "KUBE1102" or "KUBE1103").Select(diagnostic => diagnostic.ToString());
    }
}
