namespace KubeGuard.Analyzers.Tests;

/// <summary>Code that does not compile, and objects that no manifest can represent.</summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task An_object_that_contains_itself_is_analyzed_once()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using System.Collections.Generic;
            using k8s.Models;
            class Node { public Node Next { get; set; } public List<Node> All { get; set; } public V1Pod Pod { get; set; } }
            class A
            {
                void M(bool condition)
                {
                    var a = new Node { Pod = new() { Spec = new() { HostNetwork = true } } };
                    a.Next = a;
                    a.All = new List<Node> { a, a.Next.Next };
                    var b = new Node { Next = new Node { All = a.All } };
                    b.Next.Next = condition ? a : b;
                    while (condition) { b.Next = new Node { Next = b }; b = b.Next; }
                }

                V1Deployment Template()
                {
                    var deployment = new V1Deployment { Spec = new() };
                    deployment.Spec.Template = new V1PodTemplateSpec { Spec = new V1PodSpec { HostPID = true } };
                    deployment.Spec.Template.Spec.Containers = new List<V1Container>();
                    deployment.Spec.Template = deployment.Spec.Template;
                    return deployment;
                }

                V1JSONSchemaProps Schema()
                {
                    var schema = new V1JSONSchemaProps { Properties = new Dictionary<string, V1JSONSchemaProps>() };
                    schema.Properties["self"] = schema;
                    schema.Not = new V1JSONSchemaProps { Not = schema };
                    return schema with { Not = schema };
                }
            }
            """).WithEveryRule().RunAsync();

        Assert.Equal(["KUBE1002", "KUBE1003"], diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id is "KUBE1002" or "KUBE1003").Order());
    }

    [Fact]
    public async Task A_partial_class_across_files_is_read_as_one()
    {
        var diagnostics = await AnalyzerRun.Of(
            "using k8s.Models; partial class A { V1SecurityContext Make() => Harden(new V1SecurityContext { Privileged = true }); private partial V1SecurityContext Harden(V1SecurityContext given); }",
            "using k8s.Models; partial class A { private partial V1SecurityContext Harden(V1SecurityContext given) { given.AllowPrivilegeEscalation = _escalation; return given; } }",
            "partial class A { private readonly bool _escalation = false; } partial class A { static A() { } }").RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }

    [Fact]
    public async Task A_member_that_is_declared_twice_is_no_failure()
    {
        const string Source =
            """
            using k8s.Models;
            partial class A
            {
                V1PodSpec Spec { get; set; } = new() { HostIPC = true };
                V1PodSpec Spec { get { return Make(); } }
                V1PodSpec Make() => new() { HostNetwork = true };
                V1PodSpec Make() => Make();
                V1PodSpec Make(int a, int a) => Make(a: 1, a: 2);
                void Use() { Make().HostPID = Spec.HostIPC; var spec = Make(); var spec = Spec; spec.HostPID = true; }
            }
            """;

        Assert.Contains(await AnalyzerRun.Of(Source, Source).WithEveryRule().RunAsync(), diagnostic => diagnostic.Id == "KUBE1002");
    }

    [Fact]
    public async Task Types_that_are_not_there_are_no_failure()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using Missing;
            using k8s.Models;
            class A : Base<Unknown>, IUnknown
            {
                Unknown Field = new Unknown { Spec = new V1PodSpec { HostPID = true } };
                V1Pod Make(Unknown given, Missing<V1Container> list) => new V1Pod
                {
                    Nothing = given,
                    Spec = new V1PodSpec { HostNetwork = true, Containers = list.Of(c => c.Nothing).Append(new V1Contaner { Image = "a" }), Unknown = { 1, 2, [3] = 4 } },
                };
                V1Pod Change(V1Pod pod) { pod.Spec.Nothing = new Unknown(pod); pod.Nothing.Spec = new(); Nothing(pod).Spec.HostIPC = true; return pod with { Nothing = 1 }; }
                class B : A { } class C : D { } class D : C { public V1Pod Pod { get; set; } }
                C Loop() => new C { Pod = new() };
            }
            """).WithEveryRule().RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1002");
    }

    [Fact]
    public async Task References_that_are_not_there_are_no_failure()
    {
        const string Source =
            """
            using System.Collections.Generic;
            using k8s.Models;
            class A { V1Pod Make() { var pod = new V1Pod { Spec = new V1PodSpec { HostNetwork = true, Containers = new List<V1Container> { new() { Image = $"a:{1}" } } } }; pod.Spec.HostIPC ??= true; return pod; } }
            """;

        var compilation = AnalyzerRun.WithKubernetesClient.RemoveReferences(TestReferences.Framework);
        await AnalyzerRun.Of(Source).In(compilation).WithEveryRule().RunAsync();
        await AnalyzerRun.Of(Source).In(compilation.RemoveAllReferences()).WithEveryRule().RunAsync();
        await AnalyzerRun.Of(Source).In(AnalyzerRun.WithKubernetesClient.AddReferences(ModelStub.KubernetesClient6, ModelStub.Pulumi, ModelStub.Aspire)).WithEveryRule().RunAsync();
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
    public async Task A_cast_to_something_else_than_the_object_is()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using System.Collections.Generic;
            using k8s.Models;
            class A
            {
                void M(bool condition)
                {
                    object given = condition ? new V1Pod() : new List<V1Pod>();
                    ((V1Pod)given).Spec.HostNetwork = true;
                    ((V1Node)given).Spec.PodCIDR = "a";
                    ((List<V1Pod>)given).Add(new V1Pod { Spec = new() { HostPID = true } });
                    ((Dictionary<string, V1Pod>)given)["a"] = (V1Pod)(object)new V1Container();
                    object other = new Dictionary<string, V1Pod>();
                    ((V1Pod)other).Spec.HostIPC = true;
                    ((V1Pod[])other)[0].Spec = (V1PodSpec)other;
                }
            }
            """).WithEveryRule().RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1003");
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
