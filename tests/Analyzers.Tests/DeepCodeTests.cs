using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Code that is deeper or longer than people write. Written values are analyzed within the limits, and nothing is
/// reported as missing beyond them.
/// </summary>
public sealed class DeepCodeTests
{
    // The stack size of a thread on Windows, which is enough for the compiler itself.
    private const int SmallStack = 1 << 20;
    private const int LargeStack = 1 << 24;

    [Fact]
    public void A_value_of_a_thousand_conditionals_one_in_the_other()
    {
        var value = Enumerable.Range(0, 1000).Aggregate("(bool?)false", (inner, i) => $"(n == {i} ? false : {inner})");

        Assert.Equal(["KUBE1005"], Find($"V1SecurityContext M(int n) => new() {{ Privileged = true, AllowPrivilegeEscalation = {value} }};"));
    }

    [Fact]
    public void Three_hundred_statements_one_in_the_other()
    {
        var statement = Enumerable.Range(0, 300).Aggregate("c.AllowPrivilegeEscalation = false;", (inner, i) => $"if (n == {i}) {{ {inner} }}");

        Assert.Equal(["KUBE1005"], Find($"void M(int n) {{ var c = new V1SecurityContext {{ Privileged = true }}; {statement} }}", SmallStack));
    }

    [Fact]
    public void A_chain_of_a_thousand_else_branches()
    {
        var chain = string.Join(" else ", Enumerable.Range(0, 1000).Select(i => $"if (n == {i}) {{ c.AllowPrivilegeEscalation = false; }}"));

        Assert.Equal(["KUBE1005"], Find($"void M(int n) {{ var c = new V1SecurityContext {{ Privileged = true }}; {chain} }}"));
    }

    [Fact]
    public void Three_hundred_blocks_one_in_the_other()
    {
        var (open, close) = (new string('{', 300), new string('}', 300));

        Assert.Equal(["KUBE1005"], Find($"void M() {{ var c = new V1SecurityContext {{ Privileged = true }}; {open} c.AllowPrivilegeEscalation = false; {close} }}", SmallStack));
    }

    [Fact]
    public void A_path_of_a_thousand_properties()
    {
        var path = string.Concat(Enumerable.Repeat(".Next", 1000));

        Assert.Equal(["KUBE1005"], Find($$"""
            class Node { public Node Next { get; set; } public V1SecurityContext Context { get; set; } }
            void M(Node node)
            {
                node{{path}}.Context = new() { Privileged = true, AllowPrivilegeEscalation = false };
            }
            """));
    }

    [Fact]
    public void A_pattern_of_a_thousand_negations()
    {
        var pattern = string.Concat(Enumerable.Repeat("not ", 1000)) + "null";

        Assert.Equal(["KUBE1005"], Find($"void M(object o) {{ var c = new V1SecurityContext {{ Privileged = true, AllowPrivilegeEscalation = false }}; if (o is {pattern}) {{ c.RunAsUser = 1; }} }}"));
    }

    [Fact]
    public void An_object_deeper_than_the_limit_in_tuples()
    {
        var (open, close) = (new string('(', 300), string.Concat(Enumerable.Repeat(", 1)", 300)));

        Assert.Empty(Find($"void M(bool b) {{ var t = {open}new V1SecurityContext {{ Privileged = true, AllowPrivilegeEscalation = false }}{close}; }}", SmallStack));
    }

    [Fact]
    public void An_object_deeper_than_the_limit_in_lambdas()
    {
        var calls = Enumerable.Range(0, 300).Aggregate("new V1SecurityContext { Privileged = true, AllowPrivilegeEscalation = false }", (inner, i) => $"Run(() => {inner})");

        Assert.Empty(Find($"T Run<T>(Func<T> make) => make(); object M() => {calls};", SmallStack));
    }

    [Fact]
    public void A_class_in_a_class_a_thousand_times()
    {
        var classes = string.Join("\n", Enumerable.Range(0, 1000).Select(i => $"class C{i} {{ public C{i + 1} Next {{ get; set; }} }}"));

        Assert.Equal(["KUBE1005"], Find($$"""
            {{classes}}
            class C1000 { public V1SecurityContext Context { get; set; } }
            C0 M() => new C0 { Next = new C1 { Next = new C2() } };
            C1000 N() => new C1000 { Context = new() { Privileged = true, AllowPrivilegeEscalation = false } };
            """));
    }

    [Fact]
    public void An_object_in_an_object_five_hundred_times()
    {
        var value = Enumerable.Range(0, 500).Aggregate("new V1JSONSchemaProps()", (inner, _) => $"new V1JSONSchemaProps {{ Not = {inner} }}");

        Assert.Empty(Find($"object M() => {value};", SmallStack));
    }

    [Fact]
    public void An_object_that_goes_down_five_hundred_calls()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"void M{i}(V1SecurityContext c) {{ c.RunAsUser = {i + 1}; M{i + 1}(c); }}"));

        Assert.Equal(["KUBE1005"], Find($"{methods} void M500(V1SecurityContext c) => c.AllowPrivilegeEscalation = false; void Make() => M0(new V1SecurityContext {{ Privileged = true }});"));
    }

    [Fact]
    public void An_object_that_comes_up_five_hundred_calls()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"V1SecurityContext M{i}() {{ var c = M{i + 1}(); c.RunAsUser = {i + 1}; return c; }}"));

        Assert.Equal(["KUBE1005"], Find($"{methods} V1SecurityContext M500() => new() {{ Privileged = true, AllowPrivilegeEscalation = false }};"));
    }

    [Fact]
    public void A_method_of_three_thousand_lines()
    {
        var lines = string.Join("\n", Enumerable.Range(0, 3000).Select(i => $"pod.Spec.Containers.Add(new V1Container {{ Name = \"c{i}\", SecurityContext = new() {{ AllowPrivilegeEscalation = {(i == 2999 ? "true" : "false")} }} }});"));

        Assert.Equal(["KUBE1102"], Find($"void M() {{ var pod = new V1Pod {{ Spec = new() {{ Containers = new List<V1Container>() }} }};\n{lines}\n}}"));
    }

    [Fact]
    public void A_list_of_three_thousand_objects()
    {
        var items = string.Join(",\n", Enumerable.Range(0, 3000).Select(i => $"new V1Container {{ SecurityContext = new() {{ AllowPrivilegeEscalation = {(i == 2999 ? "true" : "false")} }} }}"));

        Assert.Equal(["KUBE1102"], Find($"object M() => new V1PodSpec {{ Containers = [{items}] }};"));
    }

    private static IEnumerable<string> Find(string members, int stack = LargeStack)
    {
        IEnumerable<Diagnostic> found = [];
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    found = AnalyzerRun.Of($"using System; using System.Collections.Generic; using System.Linq; using k8s.Models;\nclass Test\n{{\n{members}\n}}").OnThisThread().RunAsync().GetAwaiter().GetResult();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            stack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return found.Select(diagnostic => diagnostic.Id).Where(id => id is "KUBE1005" or "KUBE1102");
    }
}
