using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that are passed to a constructor of the compilation: it is followed, and what the new object stores is known as long as the object is.</summary>
public sealed class ConstructorTests
{
    private const string Harden = "Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };";
    private const string Complete = "public void Complete() => _pod." + Harden;

    [Theory]
    [InlineData("a primary constructor that a getter reads", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; }")]
    [InlineData("a primary constructor that an initializer reads", "sealed class Holder(V1Pod pod) { public V1Pod Pod { get; } = pod; }")]
    [InlineData("a primary constructor of a base class", "class Base(V1Pod pod) { protected V1Pod Pod => pod; } sealed class Holder(V1Pod pod) : Base(pod);")]
    [InlineData("a primary constructor that stores it in a field", "sealed class Holder(V1Pod pod) { private readonly V1Pod _pod = pod; public void Send(IKubernetes client) => client.CoreV1.CreateNamespacedPod(_pod, \"a\"); }")]
    [InlineData("a constructor that stores it in a field", "sealed class Holder { private readonly V1Pod _pod; public Holder(V1Pod pod) => _pod = pod; public void Send(IKubernetes client) => client.CoreV1.CreateNamespacedPod(_pod, \"a\"); }")]
    [InlineData("a constructor that stores it in a property", "sealed class Holder { public Holder(V1Pod pod) { Pod = pod; } public V1Pod Pod { get; } }")]
    [InlineData("a constructor that stores it under an interface", "sealed class Holder { private readonly IKubernetesObject _object; public Holder(IKubernetesObject stored) => _object = stored; public override string ToString() => _object.Kind; }")]
    [InlineData("a constructor that calls another", "sealed class Holder { private readonly V1Pod _pod; public Holder(V1Pod pod) : this(pod, \"a\") { } private Holder(V1Pod pod, string title) { _pod = pod; Console.WriteLine(title); } }")]
    [InlineData("a constructor that calls that of its base class", "class Base { private readonly V1Pod _pod; protected Base(V1Pod pod) => _pod = pod; } sealed class Holder : Base { public Holder(V1Pod pod) : base(pod) { } }")]
    [InlineData("a constructor that only reads it", "sealed class Holder { public Holder(V1Pod pod) => Console.WriteLine(pod.Spec); }")]
    [InlineData("a record", "sealed record Holder(V1Pod Pod);")]
    [InlineData("a generic class", "sealed class Holder<T>(T content) { public T Content => content; } sealed class Holder(V1Pod pod) { public Holder<V1Pod> Inner { get; } = new(pod); }")]
    public Task Reports_a_pod_that_nothing_completes(string kind, string holder)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test
            {
                object Run()
                {
                    var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
                    return new Holder(pod);
                }
            }

            {{holder}}
            """);
    }

    [Theory]
    [InlineData("the constructor completes it", "sealed class Holder { public Holder(V1Pod pod) => pod." + Harden + " }", "")]
    [InlineData("a base constructor completes it", "class Base { protected Base(V1Pod pod) => pod." + Harden + " } sealed class Holder(V1Pod pod) : Base(pod);", "")]
    [InlineData("an initializer completes it", "sealed class Holder(V1Pod pod) { private readonly V1Pod _pod = Hardened(pod); static V1Pod Hardened(V1Pod pod) { pod." + Harden + " return pod; } }", "")]
    [InlineData("a method that is called completes it", "sealed class Holder(V1Pod pod) { public void Complete() => pod." + Harden + " }", "holder.Complete();")]
    [InlineData("a method that something may call completes it", "sealed class Holder(V1Pod pod) { public void Complete() => pod." + Harden + " }", "")]
    [InlineData("a method that something may call completes what a field stores", "sealed class Holder { private readonly V1Pod _pod; public Holder(V1Pod pod) => _pod = pod; public void Complete() => _pod." + Harden + " }", "")]
    [InlineData("the caller completes it through a getter", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; }", "holder.Pod." + Harden)]
    [InlineData("the caller completes it through a stored property", "sealed class Holder { public V1Pod Pod { get; } public Holder(V1Pod pod) { Pod = pod; } }", "holder.Pod." + Harden)]
    [InlineData("the caller completes it through a field", "sealed class Holder(V1Pod pod) { public readonly V1Pod Pod = pod; }", "holder.Pod." + Harden)]
    [InlineData("the caller completes it through a method", "sealed class Holder(V1Pod pod) { public V1Pod Build() => pod; }", "holder.Build()." + Harden)]
    [InlineData("other code completes it through a getter", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; } class Other { void Complete(Holder holder) => holder.Pod." + Harden + " }", "")]
    [InlineData("other code completes it through a getter of an interface", "interface IHolder { V1Pod Pod { get; } } sealed class Holder(V1Pod pod) : IHolder { public V1Pod Pod => pod; } class Other { void Complete(IHolder holder) => holder.Pod." + Harden + " }", "")]
    [InlineData("other code completes it through a method", "sealed class Holder(V1Pod pod) { public V1Pod Build() { return pod; } } class Other { void Complete(Holder holder) { var built = holder.Build(); built." + Harden + " } }", "")]
    [InlineData("the object goes to code that is not seen", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; }", "Unseen(holder);")]
    [InlineData("the object goes to a constructor that is not seen", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; }", "_ = new Lazy<object>(holder);")]
    [InlineData("the constructor gives the object away", "sealed class Holder { private readonly V1Pod _pod; public Holder(V1Pod pod) { _pod = pod; Unseen(this); } static extern void Unseen(object value); }", "")]
    [InlineData("the constructor gives the pod away", "sealed class Holder { public Holder(V1Pod pod) => Unseen(pod); static extern void Unseen(object value); }", "")]
    [InlineData("a base constructor that is not seen gets it", "sealed class Holder(V1Pod pod) : Lazy<V1Pod>(pod);", "")]
    [InlineData("the object is disposed of", "sealed class Holder(V1Pod pod) : IDisposable { public void Dispose() => Unseen(pod); static extern void Unseen(object value); }", "using (holder) { }")]
    [InlineData("a method that is not followed runs on the object", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; public extern void Complete(); }", "holder.Complete();")]
    [InlineData("the caller completes one of two objects", "sealed class Holder(V1Pod pod) { public V1Pod Pod => pod; }", "var other = Environment.HasShutdownStarted ? holder : new Holder(new V1Pod()); other.Pod." + Harden)]
    [InlineData("the caller completes a field of one of two objects", "sealed class Holder(V1Pod pod) { public readonly V1Pod Pod = pod; }", "var other = Environment.HasShutdownStarted ? holder : new Holder(new V1Pod()); other.Pod." + Harden)]
    [InlineData("a copy of the object completes it", "sealed record Holder { private readonly V1Pod _pod; public Holder(V1Pod pod) => _pod = pod; public int Number { get; init; } public void Complete() => Unseen(_pod); static extern void Unseen(object value); }", "var copy = holder with { Number = 1 }; copy.Complete();")]
    [InlineData("a lambda that the object stores completes it", "sealed class Holder(V1Pod pod, Action<V1Pod> complete) { public Holder(V1Pod pod) : this(pod, given => { given." + Harden + " }) { } public void Complete() => complete(pod); }", "holder.Complete();")]
    public Task Is_silent_where_something_may_complete_the_pod(string kind, string holder, string use)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test
            {
                object Run()
                {
                    var holder = new Holder(new V1Pod { Spec = new() { HostPID = {|KUBE1003:true|}, Containers = [new V1Container { Image = "a" }] } });
                    {{use}}
                    return holder;
                }

                static extern void Unseen(object value);
            }

            {{holder}}
            """,
            "KUBE1102");
    }

    [Fact]
    public Task Is_silent_where_every_caller_of_a_factory_completes_the_pod() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        sealed class Job(V1Pod pod)
        {
            public V1Pod Pod => pod;
        }

        class Factory
        {
            public Job Make() => new(new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a" }] } });

            public Job MakeHardened()
            {
                var job = Make();
                job.Pod.{{Harden}}
                return job;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Reports_what_a_method_of_the_new_object_writes_there() => AnalyzerVerifier.VerifyFileAsync(
        """
        sealed class Job
        {
            private readonly V1PodSpec _spec;

            public Job(V1PodSpec spec) => _spec = spec;

            public void Debug() => _spec.HostPID = {|KUBE1003:true|};

            public V1PodSpec Build() => _spec;
        }

        class Test
        {
            V1PodSpec Make()
            {
                var job = new Job(new() { Containers = [new() { Image = "a" }] });
                job.Debug();
                return job.Build();
            }
        }
        """);

    [Fact]
    public Task Two_objects_of_a_class_store_different_pods() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        sealed class Job(V1Pod pod)
        {
            public V1Pod Pod => pod;
        }

        class Test
        {
            void Run(IKubernetes client)
            {
                var first = new Job(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } });
                var second = new Job(new V1Pod { Spec = new() { Containers = [new V1Container { Image = "b" }] } });
                second.Pod.{{Harden}}
                client.CoreV1.CreateNamespacedPod(first.Pod, "a");
                client.CoreV1.CreateNamespacedPod(second.Pod, "a");
            }
        }
        """);

    [Fact]
    public Task A_model_of_the_users_own_has_what_its_constructor_sets() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Template
        {
            public Template(bool isSafe)
            {
                Context = new() { AllowPrivilegeEscalation = !isSafe };
            }

            public V1SecurityContext Context { get; set; }
        }

        class Test
        {
            Template Safe() => new(true);

            Template Unsafe() => {|KUBE1102:new(false)|};
        }
        """);

    [Fact]
    public Task A_value_that_an_initializer_takes_from_an_argument_is_wrong_at_the_argument() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Settings(bool isPrivileged)
        {
            public V1SecurityContext Context { get; } = new() { Privileged = isPrivileged };
        }

        class Test
        {
            Settings Make() => new({|KUBE1005:true|});
        }
        """);

    [Fact]
    public Task An_object_that_differs_from_path_to_path() => AnalyzerVerifier.VerifyFileAsync(
        """
        sealed class Job(V1Pod pod)
        {
            public V1Pod Pod => pod;
        }

        class Test
        {
            void Run(IKubernetes client, bool isSafe, IEnumerable<string> names)
            {
                var job = new Job(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } });
                if (isSafe)
                {
                    job.Pod.Spec.HostNetwork = false;
                }

                foreach (var name in names)
                {
                    job.Pod.Metadata = new() { Name = name };
                    client.CoreV1.CreateNamespacedPod(job.Pod, "a");
                }
            }
        }
        """);

    [Theory]
    [InlineData("a lambda that it runs", "sealed class Job(Action step) { public void Run() => step(); }", "new Job(() => { _pod." + Harden + " }).Run();", "")]
    [InlineData("a lambda that it stores", "sealed class Job { private readonly Action _step; public Job(Action step) => _step = step; public void Run() => _step(); }", "new Job(() => { _pod." + Harden + " }).Run();", "")]
    [InlineData("a method of its maker", "sealed class Job(Test maker, V1Secret secret) { public void Run() { Console.WriteLine(secret); maker.Complete(); } }", "new Job(this, new()).Run();", Complete)]
    [InlineData("a method that is not followed", "sealed class Job(Test maker, V1Secret secret) { public void Run() { Console.WriteLine(secret); Unseen(maker); } static extern void Unseen(object value); }", "new Job(this, new()).Run();", "")]
    public Task Is_silent_where_the_new_object_calls_back(string kind, string job, string use, string member)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test
            {
                private V1Pod _pod;

                V1Pod Make()
                {
                    _pod = new V1Pod { Spec = new() { HostPID = {|KUBE1003:true|}, Containers = [new V1Container { Image = "a" }] } };
                    {{use}}
                    return _pod;
                }

                {{member}}
            }

            {{job}}
            """,
            "KUBE1102");
    }

    [Fact]
    public Task A_class_that_makes_itself() => AnalyzerVerifier.VerifyFileAsync(
        """
        sealed class Node
        {
            private readonly Node _next;
            private readonly V1Pod _pod;

            public Node(V1Pod pod)
            {
                _pod = pod;
                _next = new Node(pod);
            }
        }

        class Test
        {
            Node Make() => new(new V1Pod { Spec = new() { HostPID = {|KUBE1003:true|}, Containers = [new V1Container { Image = "a" }] } });
        }
        """,
        "KUBE1102");

    [Theory]
    [InlineData("ActivatorUtilities.CreateInstance<Holder>(services, pod)", true)]
    [InlineData("ActivatorUtilities.CreateInstance<Holder>(services, \"a\", pod)", true)]
    [InlineData("ActivatorUtilities.CreateInstance(services, typeof(Holder), pod)", true)]
    [InlineData("Activator.CreateInstance(typeof(Holder), pod, \"a\", null)", false)]
    [InlineData("Activator.CreateInstance(typeof(Holder), pod, \"a\", new object())", true)]
    [InlineData("ActivatorUtilities.CreateInstance<Hardener>(services, pod)", false)]
    [InlineData("ActivatorUtilities.CreateInstance<Either>(services, pod)", false)]
    [InlineData("ActivatorUtilities.CreateInstance<Holder>(services, arguments)", false)]
    [InlineData("ActivatorUtilities.CreateInstance(services, type, pod)", false)]
    public async Task An_object_that_is_made_by_the_types_of_its_arguments(string creation, bool isFollowed)
    {
        var diagnostics = await AnalyzerRun.Of($$"""
            using System;
            using k8s.Models;
            using Microsoft.Extensions.DependencyInjection;

            sealed class Holder(V1Pod pod, string title, object clock)
            {
                public V1Pod Pod => pod;
                public string Title => title + clock;
            }

            sealed class Hardener
            {
                public Hardener(V1Pod pod) => pod.{{Harden}}
            }

            sealed class Either
            {
                public Either(V1Pod pod, string title) { }
                public Either(object pod, int number) { }
            }

            class Test
            {
                object Run(IServiceProvider services, Type type)
                {
                    var pod = new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a" }] } };
                    object[] arguments = [pod];
                    return {{creation}};
                }
            }
            """).In(AnalyzerRun.WithKubernetesClient.AddReferences(_container.Value)).RunAsync();

        Assert.Equal(isFollowed, diagnostics.Any(diagnostic => diagnostic.Id == "KUBE1102"));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_activator_of_another_assembly_is_not_known()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using System;
            using k8s.Models;
            using Microsoft.Extensions.DependencyInjection;

            sealed class Holder(V1Pod pod)
            {
                public V1Pod Pod => pod;
            }

            class Test
            {
                object Run(IServiceProvider services) =>
                    ActivatorUtilities.CreateInstance<Holder>(services, new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a" }] } });
            }
            """).In(AnalyzerRun.WithKubernetesClient.AddReferences(Container("Contoso.Container"))).RunAsync();

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KUBE1102");
    }

    // The public members of Microsoft.Extensions.DependencyInjection.Abstractions that the tests use.
    private static readonly Lazy<MetadataReference> _container = new(() => Container("Microsoft.Extensions.DependencyInjection.Abstractions"));

    private static MetadataReference Container(string assembly)
    {
        var library = AnalyzerRun.WithKubernetesClient.WithAssemblyName(assembly).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            namespace Microsoft.Extensions.DependencyInjection;

            public static class ActivatorUtilities
            {
                public static T CreateInstance<T>(System.IServiceProvider provider, params object[] parameters) => default;
                public static object CreateInstance(System.IServiceProvider provider, System.Type instanceType, params object[] parameters) => null;
            }
            """));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
