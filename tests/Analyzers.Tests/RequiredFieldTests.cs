namespace KubeGuard.Analyzers.Tests;

/// <summary>Required fields that an object certainly lacks.</summary>
public sealed class RequiredFieldTests
{
    [Fact]
    public Task A_container_without_a_name() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container> { new {|KUBE6001:V1Container|} { Image = "a" } } } };
        """);

    [Theory]
    [InlineData("var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container> { new V1Container { Name = unknown } } } };")]
    [InlineData("var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>() } }; pod.Spec.Containers.Add(new V1Container { Name = \"a\" });")]
    [InlineData("var pod = new V1Pod { Spec = new V1PodSpec() }; Unseen(pod);")]
    [InlineData("var patch = new V1Patch(new V1Pod { Spec = new V1PodSpec { NodeName = \"a\" } }, V1Patch.PatchType.MergePatch);")]
    [InlineData("var container = new V1Container { Image = \"a\" };")]
    public Task Objects_that_have_or_may_get_what_is_required(string statements) => AnalyzerVerifier.VerifyAsync(statements, "KUBE6001");
}
