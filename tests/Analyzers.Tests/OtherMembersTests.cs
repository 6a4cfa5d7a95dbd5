namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that a method returns or a field keeps: what is missing in them, other members may add.</summary>
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
    public Task A_mistake_on_the_way_from_the_helper_is_shown_to_no_further_caller() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            async Task Create(IKubernetes client) => await client.CoreV1.CreateNamespacedPodAsync(Build(), "default");

            static V1Pod Build() => new() { Spec = new() { Containers = [{|KUBE4004:App|}()] } };

            static V1Container App() => new() { Image = "a" };
        }
        """);

    [Fact]
    public Task A_mistake_behind_a_getter_is_shown_to_no_further_caller() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static V1Pod Pod => new() { Spec = new() { Containers = [{|KUBE4004:App|}()] } };

            async Task Create(IKubernetes client) => await client.CoreV1.CreateNamespacedPodAsync(Pod, "default");

            static V1Container App() => new() { Image = "a" };
        }
        """);

    [Fact]
    public Task A_wrong_value_is_wrong_whoever_calls() => AnalyzerVerifier.VerifyFileAsync(
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
}
