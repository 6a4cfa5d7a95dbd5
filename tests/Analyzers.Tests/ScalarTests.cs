namespace KubeGuard.Analyzers.Tests;

/// <summary>Values that need some evaluation.</summary>
public sealed class ScalarTests
{
    [Fact]
    public Task A_constant_is_reported_where_it_is_used() => AnalyzerVerifier.VerifyFileAsync(
        """
        static class Names
        {
            public const string Trace = "SYS_" + "PTRACE";
            public const string SYS_ADMIN = "";
        }

        class Test
        {
            private const bool Yes = true;

            V1SecurityContext Make() => new()
            {
                Privileged = {|KUBE1005:Yes|},
                Capabilities = new() { Add = [{|KUBE1006:Names.Trace|}, {|KUBE1006:nameof(Names.SYS_ADMIN)|}] },
            };
        }
        """);

    [Fact]
    public Task A_local_is_reported_where_it_is_used() => AnalyzerVerifier.VerifyAsync(
        """
        var privileged = true;
        var name = "SYS_ADMIN";
        var context = new V1SecurityContext { Privileged = {|KUBE1005:privileged|}, Capabilities = new() { Add = [{|KUBE1006:name|}] } };
        """);

    [Fact]
    public Task An_interpolation_of_known_parts() => AnalyzerVerifier.VerifyAsync(
        """
        var prefix = "SYS";
        var capabilities = new V1Capabilities { Add = [{|KUBE1006:$"{prefix}_ADMIN"|}, {|KUBE1006:prefix + "_PTRACE"|}] };
        """);

    [Fact]
    public Task An_interpolation_with_an_unknown_part_is_silent() => AnalyzerVerifier.VerifyAsync(
        """
        var capabilities = new V1Capabilities { Add = [$"SYS_{unknown}", "SYS_" + unknown, $"{5:D3}"] };
        """, "KUBE1006");

    [Fact]
    public Task A_local_that_changes_is_read_as_it_is_then() => AnalyzerVerifier.VerifyAsync(
        """
        var privileged = true;
        privileged = false;
        var context = new V1SecurityContext { Privileged = privileged };
        """, "KUBE1005");

    [Fact]
    public Task A_text_that_grows() => AnalyzerVerifier.VerifyAsync(
        """
        var name = "SYS";
        name += "_ADMIN";
        var capabilities = new V1Capabilities { Add = [{|KUBE1006:name|}] };
        """);

    [Fact]
    public Task A_conditional_is_known_if_both_ways_agree() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:condition ? true : true|} };
        """);

    [Fact]
    public Task A_switch_expression_is_known_if_all_arms_agree() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:unknown switch { "a" => true, "b" => throw new Exception(), _ => true }|} };
        var other = new V1SecurityContext { Privileged = unknown switch { "a" => true, _ => false } };
        """);

    [Fact]
    public Task A_default_of_a_nullable_is_a_missing_field() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new {|KUBE1102:V1SecurityContext|} { AllowPrivilegeEscalation = default(bool?) } };
        """);

    [Fact]
    public Task A_coalesced_constant() => AnalyzerVerifier.VerifyAsync(
        """
        bool? none = null;
        var context = new V1SecurityContext { Privileged = {|KUBE1005:none ?? true|} };
        var other = new V1SecurityContext { Privileged = given.Spec.HostNetwork ?? true };
        """);
}
