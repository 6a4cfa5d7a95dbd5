using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Objects;

/// <summary>A question to a set of objects has three answers.</summary>
public sealed class KindIndexTests
{
    private static readonly ObjectScope _namespace = ObjectScope.Beside(Yaml.Object("{ apiVersion: v1, kind: Pod, metadata: { name: other, namespace: shop } }").Value);

    [Theory]
    [InlineData("{ name: api, namespace: shop }", true)]
    [InlineData("{ name: web, namespace: shop }", false)]
    [InlineData("{ name: api, namespace: bank }", false)]
    [InlineData("{ name: Api, namespace: shop }", false)]
    [InlineData("{ generateName: api, namespace: shop }", false)]
    public void A_complete_set_knows_whether_it_has_an_object(string metadata, bool expected) => Assert.Equal(expected, Has(isComplete: true, metadata));

    [Theory]
    [InlineData("{ name: '{{ x }}', namespace: shop }")]
    [InlineData("{ name: '{{ x }}pi', namespace: shop }")]
    [InlineData("{ name: api, namespace: '{{ x }}' }")]
    [InlineData("{ name: api, namespace: 's{{ x }}' }")]
    [InlineData("{ name: '{{ x }}', namespace: '{{ x }}' }")]
    [InlineData("'{{ x }}'")]
    public void An_object_that_may_be_the_one_leaves_it_open(string metadata) => Assert.Null(Has(isComplete: true, metadata));

    [Fact]
    public void An_object_without_namespace_may_be_deployed_to_any() => Assert.Null(Has(isComplete: true, "{ name: api }"));

    [Theory]
    [InlineData("{ name: '{{ x }}-web', namespace: shop }")]
    [InlineData("{ name: '{{ x }}', namespace: bank }")]
    [InlineData("{ name: web, namespace: '{{ x }}' }")]
    public void An_object_that_cannot_be_the_one_is_another_in_spite_of_what_is_unknown(string metadata) => Assert.False(Has(isComplete: true, metadata));

    [Fact]
    public void The_one_counts_whatever_others_may_be() =>
        Assert.True(Has(isComplete: true, "{ name: '{{ x }}', namespace: shop }", "{ name: api, namespace: shop }"));

    [Theory]
    [InlineData("{ name: api }", "{ name: other }")]
    [InlineData("{ name: api, namespace: }", "{ name: other, namespace: default }")]
    [InlineData("{ name: api, namespace: '' }", "{ name: other, namespace: default }")]
    [InlineData("{ name: api, namespace: default }", "{ name: other }")]
    public void Objects_without_namespace_are_in_the_default_one(string metadata, string other) =>
        Assert.True(Index(isComplete: true, metadata).Has(ObjectScope.Beside(Yaml.Object($"{{ apiVersion: v1, kind: Pod, metadata: {other} }}").Value), new KnownText("api")));

    [Theory]
    [InlineData("api-", "", null)]
    [InlineData("", "", null)]
    [InlineData("web-", "", false)]
    [InlineData("", "-web", false)]
    public void A_name_that_is_partly_known_may_be_any_that_fits(string prefix, string suffix, bool? expected) =>
        Assert.Equal(expected, Index(isComplete: true, "{ name: api-v1, namespace: shop }").Has(_namespace, KnownText.Between(prefix, suffix)));

    [Fact]
    public void An_open_set_that_shows_objects_of_the_namespace_shows_all_of_them() => Assert.False(Has(isComplete: false, "{ name: web, namespace: shop }"));

    [Theory]
    [InlineData]
    [InlineData("{ name: api, namespace: bank }")]
    public void An_open_set_that_shows_none_of_the_namespace_says_nothing(params string[] metadata) => Assert.Null(Has(isComplete: false, metadata));

    [Fact]
    public void Names_beside_an_object_are_those_that_it_may_mean() => Assert.Equal(
        ["api", "web"],
        Index(isComplete: false, "{ name: api, namespace: shop }", "{ name: web }", "{ name: bank, namespace: bank }", "{ name: '{{ x }}' }").NamesIn(_namespace));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, null)]
    public void A_kind_without_namespaces_is_looked_for_everywhere(bool isComplete, bool? expected)
    {
        Assert.True(Index(isComplete, "{ name: api, namespace: bank }").Has(ObjectScope.Everywhere, new KnownText("api")));
        Assert.False(Index(isComplete, "{ name: web, namespace: bank }").Has(ObjectScope.Everywhere, new KnownText("api")));
        Assert.Equal(expected, Index(isComplete).Has(ObjectScope.Everywhere, new KnownText("api")));
    }

    private static bool? Has(bool isComplete, params string[] metadata) => Index(isComplete, metadata).Has(_namespace, new KnownText("api"));

    private static KindIndex Index(bool isComplete, params string[] metadata) =>
        new ObjectSet([.. metadata.Select(item => Yaml.Object($"{{ apiVersion: v1, kind: Service, metadata: {item} }}"))], isComplete).Index(NetworkKinds.Service);
}
