namespace KubeGuard.Analyzers.Tests;

/// <summary>Locals that are filled statement by statement.</summary>
public sealed class LaterAssignmentTests
{
    [Fact]
    public Task A_later_good_value_silences() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext();
        context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_later_bad_value_is_reported_at_the_value() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = false };
        context.Privileged = {|KUBE1005:true|};
        """);

    [Fact]
    public Task The_last_value_counts() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = true };
        context.Privileged = false;
        """, "KUBE1005");

    [Fact]
    public Task A_write_by_path_reaches_the_object() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a", SecurityContext = new() { AllowPrivilegeEscalation = false } }] } };
        pod.Spec.Containers[0].SecurityContext.Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task A_write_by_path_may_fix_the_object() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a" }] } };
        pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
        """, "KUBE1102");

    [Fact]
    public Task A_write_by_path_to_an_object_from_elsewhere_is_analyzed() => AnalyzerVerifier.VerifyAsync(
        """
        given.Spec.Containers[0].SecurityContext = new() { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false };
        given.Spec.SecurityContext.RunAsUser = 0;
        """);

    [Fact]
    public Task An_alias_writes_to_the_same_object() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a", SecurityContext = new() };
        var context = container.SecurityContext;
        context.AllowPrivilegeEscalation = false;
        """, "KUBE1102");

    [Fact]
    public Task A_part_that_is_placed_later_is_analyzed_once() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var container = new V1Container { Image = "a" };
        container.SecurityContext = context;
        var pod = new V1Pod();
        pod.Spec = new V1PodSpec { Containers = [container] };
        """);

    [Fact]
    public Task A_part_that_two_objects_share_is_reported_once() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a", SecurityContext = context }, new() { Image = "b", SecurityContext = context }] } };
        """);

    [Fact]
    public Task A_list_that_grows() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        containers.Add(new {|KUBE1102:V1Container|} { Image = "a" });
        containers.AddRange(new[] { new {|KUBE1102:V1Container|} { Image = "b" } });
        containers.Insert(0, new {|KUBE1102:V1Container|} { Image = "c" });
        var pod = new V1Pod { Spec = new() { Containers = containers } };
        """);

    [Fact]
    public Task A_list_that_grows_in_its_place() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = new List<V1Container>() } };
        pod.Spec.Containers.Add(new {|KUBE1102:V1Container|} { Image = "a" });
        pod.Metadata = new() { Annotations = new Dictionary<string, string>() };
        """);

    [Fact]
    public Task A_dictionary_that_grows() => AnalyzerVerifier.VerifyAsync(
        """
        var annotations = new Dictionary<string, string>();
        annotations["kubeguard/disable"] = "KUBE1102";
        annotations.TryAdd("kubeguard/reason", "a test");
        var pod = new V1Pod { Metadata = new() { Annotations = annotations }, Spec = new() { Containers = [new() { Image = "a" }] } };
        """, "KUBE1102");

    [Fact]
    public Task A_coalescing_assignment_fills_what_is_missing() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a" };
        container.SecurityContext ??= new V1SecurityContext();
        container.SecurityContext.AllowPrivilegeEscalation ??= false;
        """, "KUBE1102");

    [Fact]
    public Task A_coalescing_assignment_leaves_what_is_there() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = {|KUBE1005:true|} };
        context.Privileged ??= false;
        """);

    [Fact]
    public Task A_coalescing_assignment_to_an_unknown_value_is_a_floor() => AnalyzerVerifier.VerifyAsync(
        """
        given.Spec.SecurityContext ??= new V1PodSecurityContext();
        var context = given.Spec.Containers[0].SecurityContext ?? new V1SecurityContext();
        context.Privileged = {|KUBE1005:true|};
        """, "KUBE1102");

    [Fact]
    public Task A_deconstruction_gives_each_variable_its_object() => AnalyzerVerifier.VerifyAsync(
        """
        var (context, other) = (new V1SecurityContext(), new {|KUBE1102:V1SecurityContext|}());
        context.AllowPrivilegeEscalation = false;
        """);
}
