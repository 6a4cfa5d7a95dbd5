using Microsoft.CodeAnalysis;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// Values that differ from path to path: wrong if they are wrong on each, a suggestion at a value that is wrong on one.
/// (The rules here have their default severity; a rule whose severity the user has set gives no suggestion.)
/// </summary>
public sealed class PathTests
{
    [Fact]
    public Task A_value_that_is_wrong_in_one_arm_is_a_suggestion_there() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = condition ? {|KUBE1102:true|} : false };
        """);

    [Fact]
    public async Task A_suggestion_is_one_in_the_build()
    {
        var diagnostics = await AnalyzerRun.Of(
            """
            class Test
            {
                k8s.Models.V1SecurityContext Make(bool condition) => new() { Privileged = condition ? true : false, AllowPrivilegeEscalation = false };
            }
            """).RunAsync();
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "KUBE1005").Severity);
    }

    [Fact]
    public Task A_value_that_is_wrong_in_each_arm_is_wrong_there() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = condition ? {|KUBE1102:true|} : unknown == "a" ? null : {|KUBE1102:true|} };
        """);

    [Fact]
    public Task A_value_that_is_right_in_each_arm() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = condition ? "a:1" : "a:2" };
        """, "KUBE3001");

    [Fact]
    public Task A_default_of_an_unknown_value_is_a_suggestion() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = given.Spec.HostPID ?? {|KUBE1102:true|} };
        var other = new V1SecurityContext { AllowPrivilegeEscalation = given.Spec.HostPID ?? false };
        """);

    [Fact]
    public Task A_value_that_a_condition_makes_wrong_is_a_suggestion() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { AllowPrivilegeEscalation = false };
        if (condition)
        {
            context.AllowPrivilegeEscalation = {|KUBE1102:true|};
        }
        """);

    [Fact]
    public Task A_value_that_a_condition_makes_right_is_silent() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        if (condition)
        {
            context.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102");

    [Fact]
    public Task Either_of_two_objects_lacks_a_field() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container
        {
            Image = "a",
            SecurityContext = condition ? new {|KUBE1102:V1SecurityContext|} { RunAsUser = 1 } : new {|KUBE1102:V1SecurityContext|} { RunAsUser = 2 },
        };
        """);

    [Fact]
    public Task One_of_two_objects_has_a_field() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container
        {
            Image = "a",
            SecurityContext = condition ? new V1SecurityContext { AllowPrivilegeEscalation = false } : new V1SecurityContext(),
        };
        """, "KUBE1102");

    [Fact]
    public Task A_write_to_either_of_two_objects() => AnalyzerVerifier.VerifyAsync(
        """
        var context = condition ? new V1SecurityContext { RunAsUser = 1 } : new V1SecurityContext();
        context.AllowPrivilegeEscalation = false;
        var container = new V1Container { Image = "a", SecurityContext = context };
        """, "KUBE1102");

    [Fact]
    public Task A_write_to_a_part_of_either_of_two_objects() => AnalyzerVerifier.VerifyAsync(
        """
        V1Container container;
        switch (unknown)
        {
            case "a":
                container = new V1Container { Image = "a", SecurityContext = new() };
                break;
            case "b":
                container = new V1Container { Image = "b", SecurityContext = new() };
                break;
            default:
                container = new V1Container { Image = "c", SecurityContext = new() };
                break;
        }

        container.SecurityContext.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_write_to_either_of_two_objects_that_have_other_names() => AnalyzerVerifier.VerifyAsync(
        """
        var first = new V1SecurityContext();
        var second = new V1SecurityContext();
        var context = condition ? first : second;
        context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_list_of_either_of_two_objects() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = condition ? new List<V1Container>() : new List<V1Container> { new() { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } } };
        containers.Add(new V1Container { Image = "b" });
        foreach (var container in containers)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task An_object_that_may_be_replaced_by_a_default_is_open() => AnalyzerVerifier.VerifyAsync(
        """
        var context = given.Spec.Containers[0].SecurityContext ?? new V1SecurityContext();
        context.Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task An_object_that_may_be_null_is_analyzed_when_it_is_used() => AnalyzerVerifier.VerifyAsync(
        """
        var context = condition ? new V1SecurityContext() : null;
        if (context != null)
        {
            context.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102");

    [Fact]
    public Task Whole_objects_are_analyzed_each() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            V1Pod Make(string kind) => kind switch
            {
                "a" => new V1Pod { Spec = new() { HostNetwork = {|KUBE1002:true|} } },
                "b" => new V1Pod { Spec = new() { HostPID = {|KUBE1003:true|} } },
                _ => throw new ArgumentException(),
            };
        }
        """);

    [Fact]
    public Task More_paths_than_are_followed_make_a_value_unknown() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        if (unknown == "a") { context.AllowPrivilegeEscalation = false; }
        if (unknown == "b") { context.AllowPrivilegeEscalation = false; }
        if (unknown == "c") { context.AllowPrivilegeEscalation = true; }
        if (unknown == "d") { context.AllowPrivilegeEscalation = false; }
        """, "KUBE1102");

    [Fact]
    public Task An_object_that_only_one_list_has() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1PodSpec { Containers = condition ? [new {|KUBE1102:V1Container|} { Image = "a" }] : [] };
        var other = new V1PodSpec { Containers = [new() { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } }, .. condition ? new[] { new {|KUBE1102:V1Container|} { Image = "b" } } : []] };
        """);

    [Fact]
    public Task A_list_of_either_path_is_hardened_after_it() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        if (condition)
        {
            containers = new List<V1Container> { new() { Image = "a" } };
        }

        foreach (var container in containers)
        {
            container.SecurityContext = new() { AllowPrivilegeEscalation = false };
        }

        var pod = new V1PodSpec { Containers = containers };
        """, "KUBE1102");
}
