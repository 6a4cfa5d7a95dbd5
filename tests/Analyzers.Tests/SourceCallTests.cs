namespace KubeGuard.Analyzers.Tests;

/// <summary>Methods of the same compilation, which are followed at each call.</summary>
public sealed class SourceCallTests
{
    // KUBE1102 (privilege escalation) concerns the container alone; KUBE1103 (non-root) may be set on its pod.
    [Fact]
    public Task A_helper_that_hardens_its_argument() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                var container = new V1Container { Image = "a" };
                Harden(container);
                return container;
            }

            static void Harden(V1Container container)
            {
                container.SecurityContext ??= new V1SecurityContext();
                container.SecurityContext.AllowPrivilegeEscalation = false;
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_helper_that_leaves_its_argument_as_it_is() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                var container = new {|KUBE1102:V1Container|} { Image = "a" };
                Rename(container);
                return container;
            }

            static void Rename(V1Container container) => container.Name = "b";
        }
        """);

    [Fact]
    public Task A_helper_that_makes_its_argument_worse_is_reported_there() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext Make()
            {
                var context = new V1SecurityContext { Privileged = false };
                Debug(context);
                return context;
            }

            static void Debug(V1SecurityContext context) => context.Privileged = {|KUBE1005:true|};
        }
        """);

    [Fact]
    public Task A_helper_that_returns_a_part() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => new V1Container { Image = "a", SecurityContext = Hardened() };

            static V1SecurityContext Hardened() => new() { AllowPrivilegeEscalation = false };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_container_of_a_helper_gets_its_pod() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new V1Pod
            {
                Spec = new() { Containers = [{|KUBE1103:Container|}("a")] },
            };

            V1Pod MakeSafe() => new V1Pod
            {
                Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = [Container("a")] },
            };

            static V1Container Container(string image) => new() { Image = image };
        }
        """);

    [Fact]
    public Task A_bad_argument_is_reported_where_it_is_given() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => Container(privileged: {|KUBE1005:true|});

            V1Container MakeSafe() => Container(privileged: false);

            static V1Container Container(bool privileged) => new() { SecurityContext = Context(privileged) };

            static V1SecurityContext Context(bool privileged) => new() { Privileged = privileged };
        }
        """);

    [Fact]
    public Task A_default_of_a_parameter_is_reported_at_the_call() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => {|KUBE1005:Container|}();

            V1Container MakeSafe() => Container(false);

            static V1Container Container(bool privileged = true) => new() { SecurityContext = new() { Privileged = privileged } };
        }
        """);

    [Fact]
    public Task An_optional_parameter_that_is_filled_in() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => Container();

            V1Container MakeBad() => Container(new V1SecurityContext { AllowPrivilegeEscalation = {|KUBE1102:true|} });

            static V1Container Container(V1SecurityContext context = null)
            {
                context ??= new V1SecurityContext { AllowPrivilegeEscalation = false };
                return new V1Container { Image = "a", SecurityContext = context };
            }
        }
        """);

    [Fact]
    public Task A_chain_of_extensions_that_return_their_receiver() => AnalyzerVerifier.VerifyFileAsync(
        """
        static class Extensions
        {
            public static V1Container WithImage(this V1Container container, string image)
            {
                container.Image = image;
                return container;
            }

            public static V1Container Hardened(this V1Container container)
            {
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }
        }

        class Test
        {
            V1Container Make() => new V1Container().WithImage("a").Hardened();

            V1Container MakeBad() => new {|KUBE1102:V1Container|}().WithImage("a");
        }
        """);

    [Fact]
    public Task A_helper_that_returns_a_list() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new V1Pod { Spec = new() { Containers = {|KUBE1103:Containers|}() } };

            V1Pod MakeSafe() => new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = Containers() } };

            static List<V1Container> Containers()
            {
                var list = new List<V1Container>();
                list.Add(new V1Container { Image = "a" });
                return list;
            }
        }
        """);

    [Fact]
    public Task A_helper_that_yields() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new V1Pod { Spec = new() { Containers = {|KUBE1103:Containers|}().ToList() } };

            V1Pod MakeSafe() => new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = Containers().ToList() } };

            static IEnumerable<V1Container> Containers()
            {
                yield return new V1Container { Image = "a" };
            }
        }
        """);

    [Fact]
    public Task A_helper_that_returns_a_tuple() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                var (name, context) = Parts();
                return new V1Container { Name = name, SecurityContext = context };
            }

            V1Container MakeByName() => new V1Container { SecurityContext = Parts().Context };

            static (string Name, V1SecurityContext Context) Parts() => ("a", new V1SecurityContext { AllowPrivilegeEscalation = false });
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_local_function() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = [Container("a"), Container("b")] } };
        V1Container Container(string image) => new() { Image = image, SecurityContext = Context() };
        V1SecurityContext Context() => new() { AllowPrivilegeEscalation = false };
        """, "KUBE1103 KUBE1102");

    [Fact]
    public Task A_local_function_that_changes_what_it_captures() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        Harden();
        var container = new V1Container { Image = "a", SecurityContext = context };
        void Harden() => context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task Items_that_a_method_makes_from_a_known_list() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => new V1Pod
            {
                Spec = new() { Containers = new[] { "a", "b:latest" }.Select({|KUBE1103:Container|}).ToList() },
            };

            V1Pod MakeSafe(string[] images) => new V1Pod
            {
                Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = images.Select(Container).ToList() },
            };

            static V1Container Container(string image) => new() { Image = image };
        }
        """);

    [Fact]
    public Task Items_that_a_lambda_makes_from_an_unknown_list() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make(string[] images) => new V1Pod
            {
                Spec = new() { Containers = images.Select(image => new {|KUBE1103:V1Container|} { Image = image }).ToList() },
            };

            V1Pod MakeSafe(string[] images) => new V1Pod
            {
                Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = images.Select(image => new V1Container { Image = image }).ToList() },
            };
        }
        """);

    [Fact]
    public Task A_callback_that_the_helper_calls() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make() => Build(context => context.AllowPrivilegeEscalation = false);

            V1Container MakeBad() => Build(context => context.AllowPrivilegeEscalation = {|KUBE1102:true|});

            static V1Container Build(Action<V1SecurityContext> configure)
            {
                var context = new V1SecurityContext();
                configure(context);
                return new V1Container { Image = "a", SecurityContext = context };
            }
        }
        """);

    [Fact]
    public Task Each_item_of_a_list_by_ForEach() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } };
        containers.ForEach(container => container.SecurityContext = new() { AllowPrivilegeEscalation = false });
        """, "KUBE1102");

    [Fact]
    public Task A_static_readonly_object() => AnalyzerVerifier.VerifyFileAsync(
        """
        static class Defaults
        {
            public static readonly V1SecurityContext Hardened = new() { AllowPrivilegeEscalation = false };
            public static readonly string Image = "registry.example.com/a:1";
            public static V1SecurityContext Fresh => new() { AllowPrivilegeEscalation = false };
        }

        class Test
        {
            V1Container Make() => new V1Container { Image = Defaults.Image, SecurityContext = Defaults.Hardened };
            V1Container MakeFresh() => new V1Container { Image = Defaults.Image + "0", SecurityContext = Defaults.Fresh };
        }
        """,
        "KUBE1102 KUBE3001");

    [Fact]
    public Task A_helper_of_an_object() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Builder
        {
            private bool _privileged;

            public V1SecurityContext Build()
            {
                _privileged = false;
                return new V1SecurityContext { AllowPrivilegeEscalation = false, Privileged = _privileged };
            }
        }

        class Test
        {
            private bool _privileged = true;

            V1Container Make() => new V1Container { Image = "a", SecurityContext = new Builder().Build() };
        }
        """,
        "KUBE1102 KUBE1005");

    [Fact]
    public Task A_virtual_method_that_another_project_may_override_is_not_followed() => AnalyzerVerifier.VerifyFileAsync(
        """
        public class Test
        {
            V1Container Make()
            {
                var container = new V1Container { Image = "a" };
                Harden(container);
                return container;
            }

            protected virtual void Harden(V1Container container) { }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_method_that_calls_itself() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make(int depth)
            {
                var container = depth == 0 ? null : Make(depth - 1);
                container ??= new V1Container { Image = "a" };
                return container;
            }

            V1Container A() => B();

            V1Container B() => A();
        }
        """,
        "KUBE1102");

    [Fact]
    public Task An_out_parameter() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make()
            {
                Context(out var context);
                return new V1Container { Image = "a", SecurityContext = context };
            }

            static void Context(out V1SecurityContext context) => context = new() { AllowPrivilegeEscalation = false };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task An_async_helper() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            async Task<V1Container> Make() => new V1Container { Image = "a", SecurityContext = await Context() };

            static async Task<V1SecurityContext> Context()
            {
                await Task.Delay(1);
                return new() { AllowPrivilegeEscalation = false };
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_conversion_of_the_users_own() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Level
        {
            public static implicit operator V1SecurityContext(Level level) => new() { AllowPrivilegeEscalation = false };
        }

        class Test
        {
            V1Container Make() => new V1Container { Image = "a", SecurityContext = new Level() };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Several_returns_are_joined() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Container Make(bool debug) => new V1Container { Image = "a", SecurityContext = Context(debug) };

            static V1SecurityContext Context(bool debug)
            {
                if (debug)
                {
                    return new V1SecurityContext { AllowPrivilegeEscalation = false, RunAsUser = 1 };
                }

                return new V1SecurityContext { AllowPrivilegeEscalation = false };
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_helper_in_another_part_of_the_class() => AnalyzerVerifier.VerifyFileAsync(
        """
        partial class Test
        {
            V1Container Make() => new V1Container { Image = "a", SecurityContext = Context() };

            private static partial V1SecurityContext Context();
        }

        partial class Test
        {
            private static partial V1SecurityContext Context() => new() { AllowPrivilegeEscalation = false };
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Arguments_that_are_named_in_another_order() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            delegate void Change(V1SecurityContext context, bool privileged);

            V1SecurityContext Make() => Context(privileged: {|KUBE1005:true|}, readOnly: false);

            V1SecurityContext MakeSafe() => Context(privileged: false, readOnly: true);

            V1SecurityContext Changed()
            {
                Change change = (changed, privileged) => changed.Privileged = privileged;
                var context = new V1SecurityContext();
                change(privileged: {|KUBE1005:true|}, context: context);
                return context;
            }

            static V1SecurityContext Context(bool readOnly, bool privileged) => new() { ReadOnlyRootFilesystem = readOnly, Privileged = privileged };
        }
        """);

    [Fact]
    public Task Items_that_a_query_makes_by_named_arguments() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = Enumerable.Select(selector: image => new V1Container { Image = image }, source: unknown.Split(',')).ToList();
        var pod = new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = containers } };
        """, "KUBE1103");

    [Fact]
    public Task Arguments_of_a_params_parameter() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PodSpec Make() => Pod(new {|KUBE1102:V1Container|} { Image = "a" }, new() { Image = "b", SecurityContext = new() { AllowPrivilegeEscalation = false } });

            static V1PodSpec Pod(params V1Container[] containers) => new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = containers };
        }
        """,
        "KUBE1103");

    [Fact]
    public Task A_helper_that_hardens_by_kind() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make() => Harden(new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } });

            V1Job MakeBad() => Harden(new V1Job { Spec = new() { Template = new() { Spec = new() { Containers = [{|KUBE1102:new|}() { Image = "a" }] } } } });

            static T Harden<T>(T target) where T : IKubernetesObject
            {
                var spec = target switch
                {
                    V1Pod pod => pod.Spec,
                    V1Deployment deployment => deployment.Spec.Template.Spec,
                    _ => null,
                };
                foreach (var container in spec?.Containers ?? [])
                {
                    container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                }

                return target;
            }
        }
        """);
}
