namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that are passed to an interface or a virtual member: the call is followed if all its targets are in the compilation.</summary>
public sealed class VirtualCallTests
{
    private const string Sender = "class Sender(IKubernetes client) : ISender { public Task Send(V1Pod pod) => client.CoreV1.CreateNamespacedPodAsync(pod, \"a\"); }";
    private const string Hardener = "class Hardener : ISender { public Task Send(V1Pod pod) { foreach (var container in pod.Spec.Containers) { container.SecurityContext = new() { AllowPrivilegeEscalation = false }; } return Task.CompletedTask; } }";
    private const string Interface = "interface ISender { Task Send(V1Pod pod); }";

    [Theory]
    [InlineData("an internal interface with one implementation", Interface, Sender)]
    [InlineData("an explicit implementation", Interface, "class Sender(IKubernetes client) : ISender { Task ISender.Send(V1Pod pod) => client.CoreV1.CreateNamespacedPodAsync(pod, \"a\"); }")]
    [InlineData("an async implementation", Interface, "class Sender(IKubernetes client) : ISender { public async Task Send(V1Pod pod) { await Task.Yield(); await client.CoreV1.CreateNamespacedPodAsync(pod, \"a\"); } }")]
    [InlineData("several implementations that change nothing", Interface, Sender + " class Printer : ISender { public Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("a record with a primary constructor", Interface, "record Sender(IKubernetes Client) : ISender { public Task Send(V1Pod pod) => Client.CoreV1.CreateNamespacedPodAsync(pod, \"a\"); }")]
    [InlineData("a struct", Interface, "struct Sender : ISender { public Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("a partial class", Interface, "partial class Sender : ISender; partial class Sender { public Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("a default of the interface", "interface ISender { Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }", "class Sender : ISender;")]
    [InlineData("a generic interface", "interface ISender<in T> { Task Send(T pod); } interface ISender : ISender<V1Pod>;", "class Sender(IKubernetes client) : ISender { public Task Send(V1Pod pod) => client.CoreV1.CreateNamespacedPodAsync(pod, \"a\"); }")]
    [InlineData("a method that a class has from a class that knows nothing of the interface", Interface, "class Base { public Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } } class Sender : Base, ISender;")]
    [InlineData("an override of an abstract implementation", Interface, "abstract class Base : ISender { public abstract Task Send(V1Pod pod); } class Sender : Base { public override Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("a decorator", Interface, Sender + " class Logging(ISender inner) : ISender { public Task Send(V1Pod pod) { Console.WriteLine(pod); return inner.Send(pod); } }")]
    [InlineData("a composite", Interface, Sender + " class All(IEnumerable<ISender> senders) : ISender { public async Task Send(V1Pod pod) { foreach (var sender in senders) { await sender.Send(pod); } } }")]
    [InlineData("an abstract class", "abstract class ISender { public abstract Task Send(V1Pod pod); }", "class Sender : ISender { public override Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("a virtual method that nothing overrides", "class ISender { public virtual Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }", "")]
    [InlineData("a public class that cannot be derived from elsewhere", "public abstract class ISender { private protected ISender() { } public abstract Task Send(V1Pod pod); }", "public sealed class Sender : ISender { public override Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    [InlineData("an interface that nothing implements", Interface, "")]
    [InlineData("an interface that only an abstract class implements", Interface, "abstract class Base : ISender { public abstract Task Send(V1Pod pod); }")]
    [InlineData("a generic interface that is implemented for another type", "interface ISender<in T> { Task Send(T pod); } interface ISender : ISender<V1Pod>;", "class Sender : ISender<V1Container> { public Task Send(V1Container container) { container.SecurityContext = new() { AllowPrivilegeEscalation = false }; return Task.CompletedTask; } }")]
    [InlineData("an abstract class that nothing derives from", "abstract class ISender { public abstract Task Send(V1Pod pod); }", "")]
    [InlineData("an internal member of a public class", "public abstract class ISender { internal abstract Task Send(V1Pod pod); }", "public class Sender : ISender { internal override Task Send(V1Pod pod) { Console.WriteLine(pod); return Task.CompletedTask; } }")]
    public Task A_pod_that_goes_to_code_in_sight_that_changes_nothing(string kind, string type, string implementations)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test(ISender sender)
            {
                public Task Run()
                {
                    var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
                    return sender.Send(pod);
                }
            }

            {{type}}
            {{implementations}}
            """);
    }

    [Theory]
    [InlineData("the only implementation hardens it", Interface, Hardener)]
    [InlineData("one of several implementations hardens it", Interface, Sender + Hardener)]
    [InlineData("a decorator hardens it first", Interface, Sender + " class Hardening(ISender inner) : ISender { public Task Send(V1Pod pod) { pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false }; return inner.Send(pod); } }")]
    [InlineData("a default of the interface hardens it", "interface ISender { Task Send(V1Pod pod) { pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false }; return Task.CompletedTask; } }", "class Other : ISender; class Sender : ISender { public Task Send(V1Pod pod) => Task.CompletedTask; }")]
    [InlineData("an implementation keeps it", Interface, "class Queue : ISender { private V1Pod _pod; public Task Send(V1Pod pod) { _pod = pod; return Task.CompletedTask; } public void Harden() => _pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false }; }")]
    [InlineData("an implementation keeps it in a list", Interface, "class Queue : ISender { private readonly List<V1Pod> _pods = []; public Task Send(V1Pod pod) { _pods.Add(pod); return Task.CompletedTask; } }")]
    [InlineData("an implementation gives it away", Interface, "class Sender : ISender { public Task Send(V1Pod pod) => Unseen(pod); static extern Task Unseen(V1Pod pod); }")]
    [InlineData("a public interface in a library", "public interface ISender { Task Send(V1Pod pod); }", Sender)]
    [InlineData("a public base class in a library", "public abstract class ISender { public abstract Task Send(V1Pod pod); }", "public class Sender : ISender { public override Task Send(V1Pod pod) => Task.CompletedTask; }")]
    [InlineData("a public interface of a library that nothing implements", "public interface ISender { Task Send(V1Pod pod); }", "")]
    [InlineData("a default that no class has", "interface ISender { Task Send(V1Pod pod) => Task.CompletedTask; }", "")]
    [InlineData("a virtual method of a class that nothing derives from", "abstract class ISender { public virtual extern Task Send(V1Pod pod); }", "")]
    [InlineData("an implementation without code", Interface, "class Sender : ISender { public extern Task Send(V1Pod pod); }")]
    [InlineData("only itself", Interface, "class Sender(ISender inner) : ISender { public Task Send(V1Pod pod) => inner.Send(pod); }")]
    public Task A_pod_that_goes_to_code_that_may_change_it(string kind, string type, string implementations)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyFileAsync($$"""
            class Test(ISender sender)
            {
                public Task Run()
                {
                    var pod = new V1Pod { Spec = new() { HostPID = {|KUBE1003:true|}, Containers = [new V1Container { Image = "a" }] } };
                    return sender.Send(pod);
                }
            }

            {{type}}
            {{implementations}}
            """,
            "KUBE1102");
    }

    [Fact]
    public Task More_implementations_than_are_followed() => AnalyzerVerifier.VerifyFileAsync(
        Interface + string.Concat(Enumerable.Range(0, 20).Select(number => $" class Sender{number} : ISender {{ public Task Send(V1Pod pod) => Task.CompletedTask; }}")) +
        """
         class Test(ISender sender)
         {
             public Task Run() => sender.Send(new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a" }] } });
         }
         """,
        "KUBE1102");

    [Fact]
    public Task A_public_interface_with_one_implementation_in_an_application() => AnalyzerVerifier.VerifyProgramAsync(
        """
        await new Runner(new Sender(null)).Run();

        public interface ISender { Task Send(V1Pod pod); }

        public sealed class Sender(IKubernetes client) : ISender { public Task Send(V1Pod pod) => client.CoreV1.CreateNamespacedPodAsync(pod, "a"); }

        public class Runner(ISender sender)
        {
            public Task Run() => sender.Send(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } });
        }
        """);

    [Theory]
    [InlineData("a parameter", "public class Runner(ISender sender) { public Task Run() => sender.Send(Pods.Make(\"a\")); }")]
    [InlineData("a service", "public class Runner(Func<Type, ISender> services) { public Task Run() { var pod = Pods.Make(\"a\"); return services(typeof(ISender)).Send(pod); } }")]
    [InlineData("a field", "public class Runner { private readonly ISender _sender; public async Task Run() { var pod = Pods.Make(\"a\"); await _sender.Send(pod); } }")]
    [InlineData("a property that it is assigned to", "public class Runner(ISender sender) { public void Run() { var pod = Pods.Make(\"a\"); sender.Pod = pod; } }")]
    public Task A_public_interface_that_nothing_implements_in_an_application(string kind, string runner)
    {
        Assert.NotEmpty(kind);
        return AnalyzerVerifier.VerifyProgramAsync($$"""
            Console.WriteLine();

            public interface ISender { V1Pod Pod { get; set; } Task Send(V1Pod pod); }

            public static class Pods
            {
                public static V1Pod Make(string image) => new() { Spec = new() { Containers = Containers(image) } };

                private static List<V1Container> Containers(string image)
                {
                    var sidecar = new {|KUBE1102:V1Container|} { Name = "sidecar", Image = image };
                    return [sidecar];
                }
            }

            {{runner}}
            """);
    }

    [Fact]
    public Task A_factory_with_one_implementation_whose_object_stores_the_pod() => AnalyzerVerifier.VerifyFileAsync(
        """
        sealed class Job(V1Pod pod) { public Task Run(IKubernetes client) => client.CoreV1.CreateNamespacedPodAsync(pod, "a"); }

        interface IJobs { Job Make(V1Pod pod); }

        class Jobs : IJobs { public Job Make(V1Pod pod) => new(pod); }

        class Test(IJobs jobs, IKubernetes client)
        {
            public Task Run()
            {
                var job = jobs.Make(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } });
                return job.Run(client);
            }
        }
        """);

    [Fact]
    public Task A_public_interface_with_two_implementations_in_an_application() => AnalyzerVerifier.VerifyProgramAsync(
        """
        await new Runner(new Sender()).Run();

        public interface ISender { Task Send(V1Pod pod); }

        public sealed class Sender : ISender { public Task Send(V1Pod pod) => Task.CompletedTask; }

        public sealed class Other : ISender { public Task Send(V1Pod pod) => Task.CompletedTask; }

        public class Runner(ISender sender)
        {
            public Task Run() => sender.Send(new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }] } });
        }
        """);

    [Theory]
    [InlineData("Contoso.Tests, PublicKey=00", true)]
    [InlineData("Contoso.Operator", false)]
    public Task Internal_types_that_another_assembly_sees(string friend, bool isFollowed) => AnalyzerVerifier.VerifyFileAsync($$"""
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{{friend}}")]

        {{Interface}}
        {{Sender}}

        class Test(ISender sender)
        {
            public Task Run() => sender.Send(new V1Pod { Spec = new() { Containers = [new {{(isFollowed ? "{|KUBE1102:V1Container|}" : "V1Container")}} { Image = "a" }] } });
        }
        """,
        "KUBE1102");

    [Fact]
    public Task An_implementation_for_another_type_does_not_count() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface IHandler<T> { void Handle(T value); }

        class Pods : IHandler<V1Pod> { public void Handle(V1Pod pod) => Console.WriteLine(pod); }

        class Containers : IHandler<V1Container> { public void Handle(V1Container container) => container.SecurityContext = new() { AllowPrivilegeEscalation = false }; }

        class Test(IHandler<V1Pod> pods, IHandler<V1Container> containers)
        {
            void Run() => pods.Handle(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } });

            void Harden() => containers.Handle(new V1Container { Image = "a" });
        }
        """);

    [Fact]
    public Task A_value_that_an_implementation_writes_is_wrong_there() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface IMutator { void Change(V1PodSpec spec); }

        class Debugger : IMutator { public void Change(V1PodSpec spec) => spec.HostPID = {|KUBE1003:true|}; }

        class Test(IMutator mutator)
        {
            V1PodSpec Make()
            {
                var spec = new V1PodSpec { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] };
                mutator.Change(spec);
                return spec;
            }
        }
        """);

    [Fact]
    public Task A_setter_of_an_interface() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface ISink { V1Container Container { set; } }

        class Printer : ISink { public V1Container Container { set => Console.WriteLine(value); } }

        interface IHardener { V1Container Container { set; } }

        class Hardener : IHardener { public V1Container Container { set => value.SecurityContext = new() { AllowPrivilegeEscalation = false }; } }

        interface IStore { V1Container Container { get; set; } }

        class Store : IStore { public V1Container Container { get; set; } }

        class Test(ISink sink, IHardener hardener, IStore store)
        {
            void Print() => sink.Container = new {|KUBE1102:V1Container|} { Image = "a" };

            void Harden() => hardener.Container = new V1Container { Image = "a" };

            void Keep() => store.Container = new V1Container { Image = "a" };
        }
        """);

    [Fact]
    public Task What_an_interface_returns() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface IFactory { V1SecurityContext Context { get; } string Image(string name); }

        interface IFactories { IFactory Get(); }

        class Factory : IFactory { public V1SecurityContext Context => new() { AllowPrivilegeEscalation = false }; public string Image(string name) => "contoso/" + name; }

        class Factories : IFactories { public IFactory Get() => new Factory(); }

        class Test(IFactories factories)
        {
            V1Container Make() => new() { Image = {|KUBE3001:factories.Get().Image("web")|}, SecurityContext = factories.Get().Context };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task What_several_implementations_return() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface IFactory { V1SecurityContext Make(); }

        class Strict : IFactory { public V1SecurityContext Make() => new() { AllowPrivilegeEscalation = false }; }

        class Lax : IFactory { public V1SecurityContext Make() => {|KUBE1102:new|}(); }

        class Test(IFactory factory)
        {
            V1Container Make() => new() { Image = "a", SecurityContext = factory.Make() };
        }
        """);

    [Fact]
    public Task A_method_of_an_interface_as_a_delegate_may_change_each_item() => AnalyzerVerifier.VerifyFileAsync(
        """
        abstract class Test
        {
            V1PodSpec Make()
            {
                var containers = new List<V1Container> { new() { Image = "a" } };
                containers.ForEach(Harden);
                return new() { Containers = containers };
            }

            protected abstract void Harden(V1Container container);
        }
        """,
        "KUBE1102");

    [Fact]
    public Task The_method_of_the_base_class_is_followed() => AnalyzerVerifier.VerifyFileAsync(
        """
        public class Base { public virtual void Harden(V1Container container) => container.SecurityContext = new() { AllowPrivilegeEscalation = false }; public virtual V1SecurityContext Context => new() { AllowPrivilegeEscalation = false }; }

        public class Derived : Base
        {
            public override void Harden(V1Container container) { }

            V1Container First()
            {
                var container = new V1Container { Image = "a" };
                base.Harden(container);
                return container;
            }

            V1Container Second() => new() { Image = "a", SecurityContext = base.Context };
        }
        """,
        "KUBE1102");
}
