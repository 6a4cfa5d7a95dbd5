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
        var original = new {|KUBE1102:V1SecurityContext|} { Privileged = false };
        var copy = original {|KUBE1102:with|} { RunAsUser = 1000 };
        """);

    [Fact]
    public Task A_copy_may_mend_the_original() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var copy = original with { Privileged = false };
        """);

    [Fact]
    public Task A_write_to_the_copy_leaves_the_original() => AnalyzerVerifier.VerifyAsync(
        """
        var original = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var copy = original with { };
        copy.Privileged = false;
        """);

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
