namespace KubeGuard.Analyzers.Tests;

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
        var container = new {|KUBE1102:V1Container|} { Name = "a", Image = "a" };
        var other = new V1Container { Name = "a", Image = "a", SecurityContext = new {|KUBE1102:V1SecurityContext|} { Privileged = false } };
        """);

    [Fact]
    public Task Collections() => AnalyzerVerifier.VerifyAsync(
        """
        V1PodSpec a = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }, new() { Image = "a", SecurityContext = {|KUBE1102:new|}() }] };
        V1PodSpec b = new() { Containers = new V1Container[] { new {|KUBE1102:V1Container|} { Image = "a" } } };
        V1PodSpec c = new() { Containers = new[] { new {|KUBE1102:V1Container|} { Image = "a" } } };
        V1PodSpec d = new() { Containers = { new {|KUBE1102:V1Container|} { Image = "a" } } };
        V1PodSpec e = new() { SecurityContext = { }, Containers = { new() { Image = "a", {|KUBE1102:SecurityContext|} = { Privileged = {|KUBE1005:true|}, Capabilities = new() { Add = ["CHOWN", {|KUBE1006:"SYS_ADMIN"|}] } } } } };
        """);
}
