namespace KubeGuard.Analyzers.Tests;

/// <summary>Code in C# 13 and 14, which the oldest supported compiler cannot compile.</summary>
public sealed class NewLanguageTests
{
    [Fact]
    public Task An_extension_block() => AnalyzerVerifier.VerifyFileAsync(
        """
        static class Extensions
        {
            extension(V1Container container)
            {
                public V1SecurityContext Context => container.SecurityContext ??= new();

                public V1Container Named(string name)
                {
                    container.Name = name;
                    return container;
                }

                public V1Container Hardened()
                {
                    container.Named("a").Context.AllowPrivilegeEscalation = false;
                    return container;
                }

                public static V1Container Of(string image) => new() { Image = image };
            }
        }

        class Test
        {
            V1Container Make() => new V1Container { Image = "a" }.Hardened();

            V1Container MakeByProperty()
            {
                var container = V1Container.Of("a");
                container.Context.AllowPrivilegeEscalation = false;
                return container;
            }

            V1Container MakeBad() => new {|KUBE1102:V1Container|} { Image = "a" }.Named("b");
        }
        """);

    [Fact]
    public Task An_assignment_if_there_is_an_object() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new() };
        container?.SecurityContext?.AllowPrivilegeEscalation = false;
        given?.Spec?.HostNetwork = {|KUBE1002:true|};
        """, "KUBE1102");

    [Fact]
    public Task The_field_of_a_property() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext Context => field ??= new V1SecurityContext { AllowPrivilegeEscalation = false };

            V1Container Make() => new V1Container { Image = "a", SecurityContext = Context };

            V1Container Kept
            {
                get
                {
                    field ??= new V1Container { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } };
                    field.SecurityContext.AllowPrivilegeEscalation = false;
                    return field;
                }
            }
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Arguments_of_a_params_parameter_that_is_no_array() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1PodSpec Make() => Pod(new {|KUBE1102:V1Container|} { Image = "a" });

            V1PodSpec MakeOfSpan() => PodOfSpan(new {|KUBE1102:V1Container|} { Image = "a" });

            static V1PodSpec Pod(params IEnumerable<V1Container> containers) => new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = containers.ToList() };

            static V1PodSpec PodOfSpan(params ReadOnlySpan<V1Container> containers) => new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = containers.ToArray() };
        }
        """,
        "KUBE1103");

    [Theory]
    [InlineData("new Span<V1Container>(list.ToArray())")]
    [InlineData("list.ToArray().AsSpan()")]
    public Task A_loop_by_index_over_a_span(string span) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var pod = new V1Pod { Spec = new() { Containers = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } } } };
        var list = pod.Spec.Containers;
        var span = {{span}};
        for (var i = 0; i < span.Length; i++) span[i].SecurityContext = new() { AllowPrivilegeEscalation = false };
        """,
        "KUBE1102");
}
