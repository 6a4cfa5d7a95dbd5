using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Objects that a method creates which implements an interface or overrides another method, so that callers call it by
/// another symbol.
/// </summary>
public sealed class ImplementationTests
{
    private const string Harden = "container.SecurityContext = new() { AllowPrivilegeEscalation = false };";

    [Theory]
    [InlineData("an interface", "interface IFactory { V1Container Make(); }", "class Factory : IFactory { public V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a public interface", "public interface IFactory { V1Container Make(); }", "public class Factory : IFactory { public V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("an explicit implementation", "interface IFactory { V1Container Make(); }", "class Factory : IFactory { V1Container IFactory.Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a generic interface", "interface IFactory<out T> { T Make(); } interface IFactory : IFactory<V1Container>;", "class Factory : IFactory { public V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a default of the interface", "interface IFactory { V1Container Make() => new() { Image = \"a\" }; }", "class Factory : IFactory;", "factory.Make()")]
    [InlineData("an abstract class", "abstract class IFactory { public abstract V1Container Make(); }", "class Factory : IFactory { public override V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a public abstract class", "public abstract class IFactory { public abstract V1Container Make(); }", "public class Factory : IFactory { public override V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a virtual method", "public class IFactory { public virtual V1Container Make() => new() { Image = \"a\" }; }", "public class Factory : IFactory { public override V1Container Make() => new() { Image = \"b\" }; }", "factory.Make()")]
    [InlineData("an override of an override", "public abstract class IFactory { public abstract V1Container Make(); }", "public class Middle : IFactory { public override V1Container Make() => null; } public class Factory : Middle { public override V1Container Make() => new() { Image = \"a\" }; }", "factory.Make()")]
    [InlineData("a method of a base class that knows nothing of the interface", "interface IFactory { V1Container Make(); }", "class Base { public V1Container Make() => new() { Image = \"a\" }; } class Factory : Base, IFactory;", "factory.Make()")]
    [InlineData("a getter", "public interface IFactory { V1Container Container { get; } }", "public class Factory : IFactory { public V1Container Container => new() { Image = \"a\" }; }", "factory.Container")]
    [InlineData("a task", "interface IFactory { Task<V1Container> Make(); }", "class Factory : IFactory { public async Task<V1Container> Make() { await Task.Yield(); return new() { Image = \"a\" }; } }", "factory.Make().Result")]
    [InlineData("a decorator", "public interface IFactory { V1Container Make(); }", "class Factory : IFactory { public V1Container Make() => new() { Image = \"a\" }; } class Named(IFactory inner) : IFactory { public V1Container Make() { var made = inner.Make(); made.Name = \"a\"; return made; } }", "factory.Make()")]
    [InlineData("several implementations", "public interface IFactory { V1Container Make(); }", "class Factory : IFactory { public V1Container Make() => new() { Image = \"a\" }; } class Other : IFactory { public V1Container Make() => new() { Image = \"b\" }; }", "factory.Make()")]
    public Task What_the_caller_of_the_interface_or_base_class_completes(string kind, string type, string implementations, string call)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test
            {
                V1Container Make(IFactory factory)
                {
                    var container = {{call}};
                    {{Harden}}
                    return container;
                }
            }

            {{type}}
            {{implementations}}
            """,
            "KUBE1102");
    }

    [Theory]
    [InlineData("an interface", "interface IFactory { V1Container Make(); }", "class Factory : IFactory { public V1Container Make() => {|KUBE1102:new|}() { Image = \"a\" }; }")]
    [InlineData("a public interface", "public interface IFactory { V1Container Make(); }", "public class Factory : IFactory { public V1Container Make() => {|KUBE1102:new|}() { Image = \"a\" }; }")]
    [InlineData("an abstract class", "public abstract class IFactory { public abstract V1Container Make(); }", "public class Factory : IFactory { public override V1Container Make() => {|KUBE1102:new|}() { Image = \"a\" }; }")]
    [InlineData("one of two implementations", "public interface IFactory { V1Container Make(); }", "class Factory : IFactory { public V1Container Make() => {|KUBE1102:new|}() { Image = \"a\" }; } class Strict : IFactory { public V1Container Make() => new() { Image = \"a\", SecurityContext = new() { AllowPrivilegeEscalation = false } }; }")]
    public Task What_the_caller_of_the_interface_or_base_class_leaves(string kind, string type, string implementations)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test
            {
                V1PodSpec Make(IFactory factory) => new() { Containers = [factory.Make()] };
            }

            {{type}}
            {{implementations}}
            """);
    }

    [Fact]
    public Task A_template_method_that_hardens_what_overrides_make() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        public abstract class Template
        {
            protected abstract V1PodSpec Build();

            public V1PodSpec Make()
            {
                var spec = Build();
                foreach (var container in spec.Containers)
                {
                    {{Harden}}
                }

                return spec;
            }
        }

        public sealed class Web : Template
        {
            protected override V1PodSpec Build() => new() { Containers = [new() { Image = "a" }] };
        }

        public sealed class Batch : Template
        {
            protected override V1PodSpec Build() => new() { HostPID = {|KUBE1003:true|}, Containers = [new() { Image = "b" }] };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_template_method_that_only_names_what_overrides_make() => AnalyzerVerifier.VerifyFileAsync(
        """
        public abstract class Template
        {
            protected abstract V1PodSpec Build();

            public V1PodSpec Make()
            {
                var spec = Build();
                spec.ServiceAccountName = "a";
                return spec;
            }
        }

        public sealed class Web : Template
        {
            protected override V1PodSpec Build() => new() { Containers = [{|KUBE1102:new|}() { Image = "a" }] };
        }
        """);

    [Fact]
    public Task An_implementation_that_is_completed_two_interfaces_away() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        public interface IContainers { V1Container Make(); }

        public interface IPods { V1PodSpec Make(); }

        class Containers : IContainers { public V1Container Make() => new() { Image = "a" }; }

        class Pods(IContainers containers) : IPods { public V1PodSpec Make() => new() { Containers = [containers.Make()] }; }

        class Test(IPods pods)
        {
            V1PodSpec Make()
            {
                var spec = pods.Make();
                var container = spec.Containers[0];
                {{Harden}}
                return spec;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_value_that_the_pod_of_the_interfaces_caller_makes_right() => AnalyzerVerifier.VerifyFileAsync(
        """
        public interface IUsers { V1SecurityContext Make(); }

        class Root : IUsers { public V1SecurityContext Make() => new() { RunAsUser = 0 }; }

        class Test(IUsers users)
        {
            V1Pod Make() => new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = users.Make() }] } };
        }
        """,
        "KUBE1104");

    [Fact]
    public Task What_an_implementation_puts_into_its_argument_is_completed_by_the_interfaces_caller() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        public interface IStep { void AddTo(V1PodSpec spec); }

        class Sidecar : IStep { public void AddTo(V1PodSpec spec) => spec.Containers.Add(new() { Image = "a" }); }

        class Test(IEnumerable<IStep> steps)
        {
            V1PodSpec Make()
            {
                var spec = new V1PodSpec { Containers = new List<V1Container>() };
                foreach (var step in steps)
                {
                    step.AddTo(spec);
                }

                foreach (var container in spec.Containers)
                {
                    {{Harden}}
                }

                return spec;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_public_interface_of_a_library_that_only_others_call() => AnalyzerVerifier.VerifyFileAsync(
        """
        public interface IFactory { V1Container Make(); }

        public class Factory : IFactory { public V1Container Make() => new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }; }

        internal interface IOwn { V1Container Make(); }

        internal class Own : IOwn { public V1Container Make() => new() { Image = "a", SecurityContext = {|KUBE1102:new|}() }; }
        """);

    [Fact]
    public async Task A_base_class_of_a_referenced_project_that_completes_the_object()
    {
        var library = AnalyzerRun.WithKubernetesClient.WithAssemblyName("Contoso.Templates").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            public abstract class Template
            {
                protected abstract k8s.Models.V1Container Build();

                public k8s.Models.V1Container Make()
                {
                    var container = Build();
                    container.SecurityContext = new k8s.Models.V1SecurityContext { AllowPrivilegeEscalation = false };
                    return container;
                }
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        var diagnostics = await AnalyzerRun
            .Of("public class Web : Template { protected override k8s.Models.V1Container Build() => new() { Image = \"a\", SecurityContext = new() { Privileged = true } }; }")
            .In(AnalyzerRun.WithKubernetesClient.AddReferences(MetadataReference.CreateFromImage(image.ToArray())))
            .RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "KUBE1005");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }

    [Fact]
    public Task An_interface_of_the_framework_completes_nothing() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Services : IServiceProvider
        {
            public object GetService(Type type) => new {|KUBE1102:V1Container|} { Image = "a" };
        }
        """);
}
