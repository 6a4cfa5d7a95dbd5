using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that a method returns or a field stores: other members may add what is missing in them, and correct what is wrong.</summary>
public sealed class OtherMembersTests
{
    [Fact]
    public Task A_container_that_every_caller_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container First()
            {
                var container = Base();
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            V1Container Second() => First();

            static V1Container Base() => new() { Image = "a" };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_container_that_one_caller_leaves_as_it_is() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container First()
            {
                var container = Base();
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            V1Container Second() => Base();

            static V1Container Base() => {|KUBE1102:new|}() { Image = "a" };
        }
        """);

    [Fact]
    public Task A_container_that_the_callers_caller_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                var container = Named();
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            static V1Container Named()
            {
                var container = Base();
                container.Name = "a";
                return container;
            }

            static V1Container Base() => new() { Image = "a" };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_diagnostic_on_the_way_from_the_helper_is_not_repeated_in_its_callers() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            async Task Create(IKubernetes client) => await client.CoreV1.CreateNamespacedPodAsync(Build(), "default");

            static V1Pod Build() => new() { Spec = new() { Containers = [{|KUBE4004:App|}()] } };

            static V1Container App() => new() { Image = "a" };
        }
        """);

    [Fact]
    public Task A_diagnostic_behind_a_getter_is_not_repeated_in_its_callers() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1Pod Pod => new() { Spec = new() { Containers = [{|KUBE4004:App|}()] } };

            async Task Create(IKubernetes client) => await client.CoreV1.CreateNamespacedPodAsync(Pod, "default");

            static V1Container App() => new() { Image = "a" };
        }
        """);

    [Fact]
    public Task A_wrong_value_is_wrong_for_every_caller() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext Make()
            {
                var context = Base();
                context.Privileged = false;
                return context;
            }

            static V1SecurityContext Base() => new() { Privileged = {|KUBE1005:true|} };
        }
        """);

    [Fact]
    public Task A_method_that_is_called_through_its_interface() => AnalyzerVerifier.VerifyFileAsync(
        """
        interface IFactory
        {
            V1Container Make();
        }

        class Factory : IFactory
        {
            public V1Container Make() => {|KUBE1102:new|}() { Image = "a" };
        }

        class Test
        {
            V1Container Make(IFactory factory) => factory.Make();
        }
        """);

    [Fact]
    public Task A_field_that_another_method_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            private readonly V1Container _container = new() { Image = "a" };

            public Builder Hardened()
            {
                _container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return this;
            }

            public V1Container Build() => _container;
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_field_that_nobody_changes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            private readonly V1Container _container = {|KUBE1102:new|}() { Image = "a" };

            public string Image => _container.Image;

            public string Text() => KubernetesJson.Serialize(_container);
        }
        """);

    [Fact]
    public Task A_field_that_a_constructor_fills_and_another_method_hands_on() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            private readonly V1Container _container;

            public Builder() => _container = new() { Image = "a" };

            public void Harden(Action<V1Container> harden) => harden(_container);
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_method_of_the_object_that_completes_what_a_field_keeps() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            private V1Container _container;

            public V1Container Build()
            {
                _container = new() { Image = "a" };
                Name();
                Harden();
                return _container;
            }

            private void Name() => _container.Name = "a";

            private void Harden() => _container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_value_that_the_pod_of_every_caller_makes_right() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Pod() => new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = Root() }] } };

            static V1SecurityContext Root() => new() { RunAsUser = 0 };
        }
        """,
        "KUBE1104");

    [Fact]
    public Task A_value_that_the_pod_of_one_caller_makes_right() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod First() => new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = Root() }] } };

            V1Pod Second() => new() { Spec = new() { Containers = [new() { Image = "a", SecurityContext = Root() }] } };

            static V1SecurityContext Root() => new() { RunAsUser = {|KUBE1104:0|} };
        }
        """);

    [Fact]
    public Task A_value_of_a_field_that_the_pod_of_every_user_makes_right() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            private static readonly V1SecurityContext _root = new() { RunAsUser = 0 };

            V1Pod Pod() => new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = _root }] } };
        }
        """,
        "KUBE1104");

    [Fact]
    public Task A_value_that_an_annotation_of_the_callers_object_suppresses() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Pod() => new()
            {
                Metadata = new() { Annotations = new Dictionary<string, string> { ["kubeguard/disable"] = "KUBE1005", ["kubeguard/reason"] = "mounts disks" } },
                Spec = new() { Containers = [Driver()] },
            };

            static V1Container Driver() => new() { Image = "a", SecurityContext = new() { Privileged = true } };
        }
        """,
        "KUBE1005");

    [Fact]
    public Task A_value_that_a_caller_hands_on_in_a_part_that_is_not_analyzed() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1DeploymentSpec Spec() => new() { Template = new() { Spec = Pod() } };

            static V1PodSpec Pod() => new() { HostPID = {|KUBE1003:true|} };
        }
        """);

    [Fact]
    public Task A_path_of_the_node_that_is_a_persistent_volume() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PersistentVolume Volume() => new() { Spec = new() { HostPath = Path() } };

            static V1HostPathVolumeSource Path() => new() { Path = "/data" };
        }
        """,
        "KUBE1007");

    [Fact]
    public Task A_path_of_the_node_of_which_nobody_knows_whether_a_pod_uses_it() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1HostPathVolumeSource Path() => new() { Path = "/data" };
        }
        """,
        "KUBE1007");

    [Fact]
    public Task A_path_of_the_node_that_a_pod_uses() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Volume Volume() => new() { Name = "data", HostPath = {|KUBE1007:Path|}() };

            static V1HostPathVolumeSource Path() => new() { Path = "/data" };
        }
        """);

    [Fact]
    public Task A_value_of_a_parameter_is_shown_where_it_is_given() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PodSpec Pod() => new() { Volumes = [Folder({|KUBE1007:"/data"|})] };

            static V1Volume Folder(string path) => new() { Name = "data", HostPath = new() { Path = path } };
        }
        """);

    [Fact]
    public Task A_value_of_a_parameter_that_nobody_gives() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1Volume Folder(string path) => new() { Name = "data", HostPath = new() { Path = {|KUBE1007:path|} } };
        }
        """);

    [Fact]
    public Task A_container_of_a_local_function_that_its_member_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                var container = Base();
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;

                static V1Container Base() => new() { Image = "a" };
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_container_of_a_local_function_that_its_member_leaves_as_it_is() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                return Base();

                static V1Container Base() => {|KUBE1102:new|}() { Image = "a" };
            }
        }
        """);

    [Fact]
    public Task A_value_of_a_local_function_that_the_pod_of_its_member_makes_right() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make()
            {
                return new() { Spec = new() { HostUsers = false, Containers = [new() { Image = "a", SecurityContext = Root() }] } };

                static V1SecurityContext Root() => new() { RunAsUser = 0 };
            }
        }
        """,
        "KUBE1104");

    [Fact]
    public Task A_local_function_that_nothing_calls() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            void Make()
            {
                static V1SecurityContext Root() => new() { RunAsUser = {|KUBE1104:0|} };
            }
        }
        """);

    [Theory]
    [InlineData("static async Task<V1Container> Base() { await Task.Yield(); return new() { Image = \"a\" }; }", "await Base().ConfigureAwait(false)")]
    [InlineData("static Task<V1Container> Base() => Task.FromResult(new V1Container { Image = \"a\" });", "await Base()")]
    [InlineData("static ValueTask<V1Container> Base() => new(new V1Container { Image = \"a\" });", "await Base()")]
    [InlineData("static Task<V1Container> Base() => Task.Run(() => new V1Container { Image = \"a\" });", "await Base()")]
    [InlineData("static async Task<V1Container> Base() { await Task.Yield(); return new() { Image = \"a\" }; }", "Base().Result")]
    [InlineData("static async Task<V1Container> Base() { await Task.Yield(); return new() { Image = \"a\" }; }", "Base().GetAwaiter().GetResult()")]
    [InlineData("static async Task<V1Container> Base() { await Task.Yield(); return new() { Image = \"a\" }; }", "(await Task.WhenAll(Base()))[0]")]
    public Task What_a_task_gives_is_completed_by_its_caller(string helper, string call) => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test
        {
            async Task<V1Container> Make()
            {
                await Task.Yield();
                var container = {{call}};
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            {{helper}}
        }
        """,
        "KUBE1102");

    [Theory]
    [InlineData("static IEnumerable<V1Container> Each() { yield return new() { Image = \"a\" }; }", "foreach")]
    [InlineData("static async IAsyncEnumerable<V1Container> Each() { await Task.Yield(); yield return new() { Image = \"a\" }; }", "await foreach")]
    public Task What_an_iterator_yields_is_completed_by_its_caller(string helper, string loop) => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test
        {
            async Task<V1PodSpec> Make()
            {
                await Task.Yield();
                var containers = new List<V1Container>();
                {{loop}} (var container in Each())
                {
                    container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                    containers.Add(container);
                }

                return new() { Containers = containers };
            }

            {{helper}}
        }
        """,
        "KUBE1102");

    [Fact]
    public Task What_an_iterator_yields_and_its_caller_leaves() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PodSpec Make() => new() { Containers = Each().ToList() };

            static IEnumerable<V1Container> Each()
            {
                yield return {|KUBE1102:new|}() { Image = "a" };
            }
        }
        """);

    [Fact]
    public Task What_a_helper_puts_into_its_argument_is_completed_by_its_caller() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make()
            {
                var pod = new V1Pod();
                Fill(pod);
                pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
                return pod;
            }

            static void Fill(V1Pod pod) => pod.Spec = new V1PodSpec { Containers = [new() { Image = "a" }] };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task What_a_helper_puts_into_its_argument_and_one_caller_leaves() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PodSpec Make()
            {
                var spec = new V1PodSpec { Containers = new List<V1Container>() };
                AddTo(spec.Containers);
                return spec;
            }

            static void AddTo(IList<V1Container> containers) => containers.Add({|KUBE1102:new|}() { Image = "a" });
        }
        """);

    [Fact]
    public Task What_a_helper_gives_by_an_out_parameter_is_completed_by_its_caller() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                if (!TryMake(out var container))
                {
                    return null;
                }

                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            V1Container MakeBad() => TryMakeBad(out var container) ? container : null;

            static bool TryMake(out V1Container container)
            {
                container = new V1Container { Image = "a" };
                return true;
            }

            static bool TryMakeBad(out V1Container container)
            {
                container = new {|KUBE1102:V1Container|} { Image = "a" };
                return true;
            }
        }
        """);

    [Fact]
    public Task A_property_of_the_object_that_another_method_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            public V1Container Container { get; private set; }

            public void Start() => Container = new() { Image = "a" };

            public void Harden() => Container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }

        class Reader
        {
            public V1Container Container { get; private set; }

            public void Start() => Container = {|KUBE1102:new|}() { Image = "a" };

            public string Image => Container.Image;
        }
        """);

    [Fact]
    public Task A_list_of_callbacks_that_others_fill() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            private readonly List<Action<V1PodSpec>> _changes = new();

            public void Add(Action<V1PodSpec> change) => _changes.Add(change);

            V1PodSpec Make()
            {
                var spec = new V1PodSpec { Containers = [new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } }] };
                foreach (var change in _changes)
                {
                    change(spec);
                }

                return spec;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public async Task A_value_of_one_path_hides_no_caller_that_takes_the_path()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            using k8s.Models;

            class Test
            {
                V1SecurityContext Make() => Context(debug: true);

                static V1SecurityContext Context(bool debug)
                {
                    var context = new V1SecurityContext();
                    if (debug)
                    {
                        context.Privileged = true;
                    }

                    return context;
                }
            }
            """).RunAsync();

        Assert.Equal(
            [DiagnosticSeverity.Error, DiagnosticSeverity.Info],
            diagnostics.Where(diagnostic => diagnostic.Id == "KUBE1005").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public Task A_field_that_is_only_copied() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            private static readonly V1Container _base = new() { Image = "a" };

            V1Container Make() => _base with { SecurityContext = new() { AllowPrivilegeEscalation = false } };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_container_of_a_getter_that_every_user_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1Container Base => new() { Image = "a" };

            V1Container Make()
            {
                var container = Base;
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_container_of_a_getter_that_a_user_leaves_as_it_is() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1Container Base => {|KUBE1102:new|}() { Image = "a" };

            V1PodSpec Make() => new() { Containers = [Base] };
        }
        """);

    [Fact]
    public Task A_pod_of_a_builder_whose_containers_have_resources() => AnalyzerVerifier.VerifyFileAsync(
        """
        sealed class Builder
        {
            private readonly V1Pod _pod = new() { Metadata = new(), Spec = new() { Containers = new List<V1Container>() } };

            public Builder Container(string image)
            {
                var requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1"), ["memory"] = new("1Gi") };
                _pod.Spec.Containers.Add(new V1Container { Image = image, Resources = new() { Requests = requests } });
                return this;
            }

            public V1Pod Build() => _pod;
        }
        """, "KUBE4018");

    [Fact]
    public Task A_pod_of_which_every_caller_gives_a_container_resources() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new() { Spec = new() { Containers = [new() { Image = "a" }] } };

            void First() => Make().Spec.Containers[0].Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1") } };

            void Second()
            {
                var pod = Make();
                for (var i = 0; i < pod.Spec.Containers.Count; i++)
                {
                    pod.Spec.Containers[i].Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = new("1Gi") } };
                }
            }
        }
        """, "KUBE4018");

    [Fact]
    public Task A_pod_to_which_one_caller_gives_no_resources() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new() { Spec = {|KUBE4018:new|}() { Containers = [new() { Image = "a" }] } };

            void First() => Make().Spec.Containers[0].Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1") } };

            void Second() => Console.WriteLine(Make().Metadata);
        }
        """);

    [Fact]
    public Task A_list_of_capabilities_that_every_caller_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => new() { Image = "a", SecurityContext = new() { Capabilities = new() { Drop = new List<string> { "KILL" } } } };

            void Use() => Make().SecurityContext.Capabilities.Drop.Add("ALL");
        }
        """, "KUBE1106");

    [Fact]
    public Task A_list_of_capabilities_that_no_caller_completes() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => new() { Image = "a", SecurityContext = new() { Capabilities = new() { {|KUBE1106:Drop|} = new List<string> { "KILL" } } } };

            void Use() => Console.WriteLine(Make().Name);
        }
        """);
}
