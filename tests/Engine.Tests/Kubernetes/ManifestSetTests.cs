using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class ManifestSetTests
{
    private static readonly KubernetesObject _api = Yaml.Object("{ apiVersion: v1, kind: Service, metadata: { name: api } }");

    [Fact]
    public void Has_the_objects_of_a_kind() => Assert.Equal([_api], new ManifestSet([_api]).OfKind("Service"));

    [Fact]
    public void Has_no_object_of_another_kind() => Assert.Empty(new ManifestSet([_api]).OfKind("Secret"));

    [Fact]
    public void Nothing_is_known_of_what_is_deployed_with_a_single_object() => Assert.Empty(ManifestSet.Unknown.OfKind("Service"));

    [Fact]
    public void An_observed_set_tells_every_kind_that_it_is_asked_for()
    {
        var asked = new List<string>();
        var set = new ManifestSet([_api]).Observed(asked.Add);

        Assert.Equal([_api], set.OfKind("Service"));
        Assert.Empty(set.OfKind("Pod"));
        Assert.Equal(["Service", "Pod"], asked);
    }

    [Fact]
    public void Facts_are_found_once_and_only_when_they_are_asked_for()
    {
        var found = 0;
        var source = new RelatedFacts<object>(["Service"], _ => ++found);
        var set = new ManifestSet([_api]);
        Assert.Equal(0, found);

        Assert.Equal(1, set.Facts(source));
        Assert.Equal(1, set.Observed(_ => { }).Facts(source));
    }

    [Fact]
    public void An_observed_set_tells_the_kinds_of_facts_that_are_known_already()
    {
        var source = new RelatedFacts<object>(["Service", "Pod"], set => set.OfKind("Service").Count());
        var set = new ManifestSet([_api]);
        Assert.Equal(1, set.Facts(source));

        var asked = new List<string>();
        set.Observed(asked.Add).Facts(source);

        Assert.Equal(["Service", "Pod"], asked);
    }
}
