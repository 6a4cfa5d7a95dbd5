namespace KubeGuard.Analyzers.Tests;

/// <summary>Copies of records.</summary>
public sealed class WithExpressionTests
{
    [Fact]
    public Task A_copy_has_what_the_original_had() => AnalyzerVerifier.VerifyAsync(
        """
        var safe = new V1SecurityContext { AllowPrivilegeEscalation = false };
        var copy = safe with { Privileged = {|KUBE1005:true|} };
        """, "KUBE1102");

    [Fact]
    public Task A_copy_lacks_what_the_original_lacked() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1SecurityContext { Privileged = false };
        var copy = original {|KUBE1102:with|} { RunAsUser = 1000 };
        """);

    [Fact]
    public Task A_copy_may_fix_the_original() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1SecurityContext { Privileged = true };
        var copy = original with { Privileged = false };
        """, "KUBE1005");

    [Fact]
    public Task A_write_to_the_copy_leaves_an_original_that_is_used_too() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var copy = original with { };
        copy.Privileged = false;
        var containers = new List<V1Container> { new() { Name = "a", SecurityContext = original }, new() { Name = "b", SecurityContext = copy } };
        """);

    [Fact]
    public Task An_original_that_is_sent_is_an_object_like_any_other() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1Pod { Spec = new() { HostNetwork = {|KUBE1002:true|} } };
        var copy = original with { Spec = new() { HostNetwork = false } };
        await client.CoreV1.CreateNamespacedPodAsync(original, "default");
        await client.CoreV1.CreateNamespacedPodAsync(copy, "default");
        """);

    [Fact]
    public Task A_helper_that_copies_what_it_is_given() => AnalyzerVerifier.VerifyFileAsync(
        """
        static class Extensions
        {
            public static V1Container Named(this V1Container container, string name) => container with { Name = name };

            public static V1Container Hardened(this V1Container container) => container with { SecurityContext = new() { AllowPrivilegeEscalation = false } };
        }

        class Test
        {
            V1Container Make() => new V1Container { Image = "a" }.Named("a").Hardened();

            V1Container MakeBad() => new {|KUBE1102:V1Container|} { Image = "a" }.Named("a");
        }
        """);

    [Fact]
    public Task Several_copies_of_one_original() => AnalyzerVerifier.VerifyAsync(
        """
        var basis = new V1Container { Image = "a" };
        var pod = new V1PodSpec
        {
            Containers = [basis with { Name = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } }, basis {|KUBE1102:with|} { Name = "b" }],
        };
        """);

    [Fact]
    public Task Each_item_of_a_list_replaced_by_a_copy() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1PodSpec { Containers = [new() { Image = "a" }, new() { Image = "b" }] };
        pod.Containers = pod.Containers.Select(container => container with { SecurityContext = new() { AllowPrivilegeEscalation = false } }).ToList();
        """, "KUBE1102");

    [Fact]
    public Task A_copy_of_an_unknown_object_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var copy = given.Spec.Containers[0].SecurityContext with { Privileged = {|KUBE1005:true|} };
        """, "KUBE1102");

    [Fact]
    public Task No_one_sees_an_original_that_has_no_name() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1SecurityContext Direct() => new V1SecurityContext { Privileged = true } with { Privileged = false, AllowPrivilegeEscalation = false };

            V1Container Completed() => Base() with { SecurityContext = new() { AllowPrivilegeEscalation = false } };

            V1Container Incomplete() => new V1Container() {|KUBE1102:with|} { Image = "b" };

            static V1Container Base() => new() { Image = "a" };
        }
        """,
        "KUBE1005");
}
