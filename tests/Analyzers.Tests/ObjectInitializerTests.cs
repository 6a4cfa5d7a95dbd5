namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that are written in one expression.</summary>
public sealed class ObjectInitializerTests
{
    [Fact]
    public Task A_bad_value_is_reported_at_the_value() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Metadata = new V1ObjectMeta { Name = "api" },
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "api",
                        Image = "api:1.0",
                        SecurityContext = new V1SecurityContext { Privileged = {|KUBE1005:true|} },
                    },
                },
            },
        };
        """);

    [Fact]
    public Task A_missing_field_is_reported_at_the_type_name_of_the_object_that_lacks_it() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new {|KUBE1102:V1SecurityContext|} { Privileged = false } };
        """);

    [Fact]
    public Task A_missing_object_is_reported_at_the_type_name_of_the_nearest_owner() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new {|KUBE1102:V1Container|} { Image = "a" };
        """);

    [Fact]
    public Task The_type_name_may_be_qualified() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new {|KUBE1102:k8s.Models.V1Container|} { Image = "a" };
        """);

    [Fact]
    public Task A_target_typed_creation_is_reported_at_its_new() => AnalyzerVerifier.VerifyAsync(
        """
        V1Container container = {|KUBE1102:new|}() { Image = "a" };
        """);

    [Fact]
    public Task An_initializer_without_new_is_reported_at_the_member() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", {|KUBE1102:SecurityContext|} = { Privileged = {|KUBE1005:true|} } };
        """);

    [Fact]
    public Task An_explicit_null_is_a_missing_field() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new {|KUBE1102:V1Container|} { Image = "a", SecurityContext = null };
        """);

    [Fact]
    public Task An_explicit_good_value_is_enough() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } };
        """, "KUBE1102");

    [Fact]
    public Task An_unknown_value_is_silent() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = condition, Privileged = condition } };
        var other = new V1Container { Image = "a", SecurityContext = given.Spec.Containers[0].SecurityContext };
        """, "KUBE1005 KUBE1102");

    [Fact]
    public Task A_part_without_its_object_is_analyzed_only_for_what_no_owner_could_supply() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new {|KUBE1102:V1SecurityContext|} { Privileged = {|KUBE1005:true|} };
        var spec = new V1PodSpec { HostNetwork = true };
        """);

    [Fact]
    public Task A_creation_passed_to_the_client_is_analyzed_whole() => AnalyzerVerifier.VerifyAsync(
        """
        await client.CoreV1.CreateNamespacedPodAsync(new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } }, "default");
        """);

    [Fact]
    public Task A_field_initializer_is_analyzed() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Owner
        {
            private static readonly V1Container Shared = new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } };

            public V1Container Own { get; } = new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } };

            public V1Container Get() => new() { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|} } };
        }
        """);

    [Fact]
    public Task Top_level_statements_are_analyzed() => AnalyzerVerifier.VerifyProgramAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        """);
}
