using KubeGuard.CSharp.Gates;
using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The methods that are bound: every one that may use a model from any source, and few others.</summary>
public sealed class BlockGateTests
{
    private const string Declarations =
        """
        using Alias = k8s.Models.V1Pod;
        class Owner { public V1Pod Pod { get; set; } public string Title { get; set; } public int this[int index] { get => 1; set { } } }
        partial class Parts { public string First { get; set; } }
        partial class Parts : Owner { public string Second { get; set; } }
        class Box<T> { public T Content { get; set; } }
        [KubernetesEntity(Kind = "Cluster")] class Cluster { public string Zone { get; set; } }
        static class Helpers
        {
            public static V1Pod Make() => null;
            public static T Same<T>(T value) => value;
            public static V1Pod Add(this List<int> list, string text) => null;
        }
        class Ordinary { public string Street { get; set; } public int Size; public void Send(object value) { } public int Count() => 1; }
        """;

    [Theory]
    [InlineData("new V1Pod();")]
    [InlineData("new k8s.Models.V1Pod();")]
    [InlineData("new Alias { };")]
    [InlineData("new Owner();")]
    [InlineData("new Box<V1Pod>();")]
    [InlineData("new Cluster();")]
    [InlineData("V1Pod pod = new();")]
    [InlineData("unknown.Send(new() { });")]
    [InlineData("unknown = new();")]
    [InlineData("_ = unknown with { };")]
    [InlineData("_ = new { unknown };")]
    [InlineData("unknown.HostNetwork = true;")]
    [InlineData("unknown!.Spec.HostNetwork = true;")]
    [InlineData("(unknown?.Spec.HostNetwork) = true;")]
    [InlineData("unknown.Title = \"\";")]
    [InlineData("unknown.First = unknown.Second = \"\";")]
    [InlineData("unknown.Content = null;")]
    [InlineData("unknown.Zone = null;")]
    [InlineData("unknown[0] = 1;")]
    [InlineData("new Ordinary { Street = { HostNetwork = true } };")]
    [InlineData("Helpers.Make();")]
    [InlineData("unknown?.Make();")]
    [InlineData("unknown.Same(unknown);")]
    [InlineData("_ = new List<int> { \"a\" };")]
    [InlineData("_ = from item in unknown select item;")]
    [InlineData("V1Pod Local() => null;")]
    [InlineData("T Local<T>(T value) => value;")]
    [InlineData("System.Action action = () => { new V1Pod(); };")]
    public void Code_that_may_use_a_model(string statements) => Assert.True(MayUseModels(statements));

    [Theory]
    [InlineData("")]
    [InlineData("new Ordinary { Street = \"\" };")]
    [InlineData("Ordinary ordinary = new() { Size = 1 };")]
    [InlineData("Ordinary Local() { return new(); }")]
    [InlineData("unknown.Street = \"\"; unknown.Size++;")]
    [InlineData("unknown.Count().ToString();")]
    [InlineData("var total = unknown.Where(item => item.Size > 1).ToList();")]
    [InlineData("unknown.Read(pod.Spec.HostNetwork);")]
    public void Code_that_uses_none(string statements) => Assert.False(MayUseModels(statements));

    [Fact]
    public void Any_call_may_be_that_of_a_delegate_that_returns_a_model() => Assert.True(MayUseModels("unknown();", "delegate V1Pod Factory();"));

    [Fact]
    public void A_global_alias_of_a_type_applies_to_all_files() => Assert.True(MayUseModels("new Everywhere();", "global using Everywhere = k8s.Models.V1Pod;"));

    [Fact]
    public void A_class_in_the_namespace_of_the_models_is_one() => Assert.True(MayUseModels("new Own();", "namespace k8s { namespace Models { class Own { } } }"));

    [Fact]
    public void Types_of_another_project_count_as_those_of_a_library()
    {
        var project = AnalyzerRun.WithKubernetesClient.WithAssemblyName("project").AddSyntaxTrees(Parse("public class Shared { public k8s.Models.V1Pod Pod { get; set; } }"));

        Assert.True(MayUseModels("new Shared();", "", AnalyzerRun.WithKubernetesClient.AddReferences(project.ToMetadataReference())));
        Assert.True(MayUseModels("unknown.Pod = null;", "", AnalyzerRun.WithKubernetesClient.AddReferences(project.ToMetadataReference())));
    }

    [Theory]
    [InlineData("new Site();")]
    [InlineData("new SiteSpec();")]
    [InlineData("new Zone();")]
    [InlineData("unknown.Deep = null;")]
    public void A_class_that_a_custom_resource_is_made_of_may_be_a_model(string statements) => Assert.True(MayUseModels(
        statements,
        """
        [KubernetesEntity(Kind = "Site")] class Site : Resource<SiteSpec> { }
        class Resource<T> { public T Spec { get; set; } }
        class SiteSpec { public Zone[] Zones { get; set; } }
        class Zone { public string Deep { get; set; } }
        """));

    private static bool MayUseModels(string statements, string otherFile = "", CSharpCompilation? references = null)
    {
        var code = Parse($"class Test {{ void M() {{ {statements} }} }}");
        var compilation = (references ?? AnalyzerRun.WithKubernetesClient).AddSyntaxTrees(Parse(Declarations), Parse(otherFile), code);
        var gate = new BlockGate(new ModelNames(compilation, ModelTypes.For(compilation)!));
        return gate.MayUseModels(code.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().First().Body!);
    }

    private static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);
}
