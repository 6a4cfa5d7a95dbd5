namespace KubeGuard.Analyzers.Tests;

/// <summary>Code that is larger than people write.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_long_method_is_followed_to_its_end()
    {
        var statements = string.Join("\n", Enumerable.Range(0, 1000).Select(i =>
            $$"""
            var c{{i}} = new V1Container { Image = "a", SecurityContext = new() };
            if (condition) c{{i}}.Name = "x";
            c{{i}}.SecurityContext.AllowPrivilegeEscalation = {{(i == 999 ? "true" : "false")}};
            """));

        var diagnostics = await Run(statements);

        Assert.Single(diagnostics, id => id == "KUBE1102");
    }

    [Fact]
    public async Task Work_beyond_the_limit_leaves_objects_open()
    {
        var loops = string.Concat(Enumerable.Range(0, 24).Select(level => $"foreach (var item{level} in new[] {{ 1, 2 }}) {{ ")) + "context.RunAsUser = 1;" + new string('}', 24);

        var diagnostics = await Run($"var context = new V1SecurityContext {{ Privileged = true }};\n{loops}");

        Assert.Contains("KUBE1005", diagnostics);
        Assert.DoesNotContain("KUBE1102", diagnostics);
    }

    [Fact]
    public async Task Loops_in_loops_are_followed_until_nothing_changes()
    {
        var loops = string.Concat(Enumerable.Repeat("while (condition) { ", 24)) + "context.RunAsUser = 1;" + new string('}', 24);

        var diagnostics = await Run($"var context = new V1SecurityContext {{ Privileged = true }};\n{loops}");

        Assert.Contains("KUBE1005", diagnostics);
        Assert.Contains("KUBE1102", diagnostics);
    }

    private static async Task<IEnumerable<string>> Run(string statements)
    {
        var diagnostics = await AnalyzerRun.Of(
            $$"""
            using k8s.Models;
            class A
            {
                void M(bool condition)
                {
                    {{statements}}
                }
            }
            """).RunAsync();
        return diagnostics.Select(diagnostic => diagnostic.Id);
    }

    [Fact]
    public async Task Helpers_that_call_each_other_are_analyzed_each()
    {
        var helpers = string.Join("\n", Enumerable.Range(0, 30).Select(i =>
            $$"""
            static V1Container M{{i}}(bool other)
            {
                var container = new V1Container { Image = "a", SecurityContext = new() { Privileged = true } };
                M{{(i + 1) % 30}}(other);
                M{{(i + 7) % 30}}(!other);
                return container;
            }
            """));

        var diagnostics = await AnalyzerRun.Of($"using k8s.Models; class A {{ {helpers} }}").RunAsync();

        Assert.Equal(30, diagnostics.Count(diagnostic => diagnostic.Id == "KUBE1005"));
    }

    [Fact]
    public async Task What_many_calls_are_given_is_analyzed_at_each()
    {
        var diagnostics = await Run(
            $$"""
            {{string.Concat(Enumerable.Repeat("Make(true);\n", 100))}}
            static V1SecurityContext Make(bool privileged) => new() { Privileged = privileged };
            """);

        Assert.Equal(100, diagnostics.Count(id => id == "KUBE1005"));
    }
}
