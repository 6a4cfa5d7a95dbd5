namespace KubeGuard.Analyzers.Tests;

/// <summary>Code as it is while someone types.</summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task Objects_that_hold_themselves_are_no_failure()
    {
        await AnalyzerRun.Of(
            """
            class Node { public Node Next { get; set; } public k8s.Models.V1Pod Pod { get; set; } }
            class A
            {
                void M()
                {
                    var a = new Node { Pod = new() };
                    a.Next = a;
                    var b = new Node { Next = new Node() };
                    b.Next.Next = b;
                }
            }
            """).RunAsync();
    }

    [Fact]
    public async Task A_class_that_names_no_kind_yet_is_a_part()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using k8s.Models;
            [KubernetesEntity(Group = "acme.example", Kind = "", ApiVersion = "v1")]
            class Site { public V1PodSpec Spec { get; set; } }
            class A { Site M() => new Site { Spec = new V1PodSpec { HostNetwork = true } }; }
            """).WithEveryRule().RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1002");
    }

    [Fact]
    public async Task Methods_that_are_only_named_like_those_of_the_framework()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            class List { public void ForEach() { } public static void ForEach(int times) { } public List Select() => this; }
            static class Enumerable { public static void Select() { } public static void First() { } }
            class A
            {
                object M()
                {
                    new List().ForEach();
                    new List().Select().ForEach();
                    List.ForEach(1);
                    Enumerable.Select();
                    Enumerable.First();
                    return new k8s.Models.V1SecurityContext { Privileged = true };
                }
            }
            """).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
    }

    [Fact]
    public async Task An_expression_deeper_than_the_limit_leaves_its_objects_open()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("text", 1000));
        var diagnostics = await AnalyzerRun.Of(
            $$"""
            class A
            {
                object M(string text) => new k8s.Models.V1SecurityContext { Privileged = true, ProcMount = {{sum}} };
            }
            """).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }
}
