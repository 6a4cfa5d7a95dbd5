using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Kubernetes;

/// <summary>A query of a set of objects has three answers.</summary>
public sealed class ManifestSetTests
{
    private static readonly KnownText _shop = new("shop");
    private static readonly KnownText _api = new("api");

    [Theory]
    [InlineData("{ name: api, namespace: shop }", nameof(Presence.Present))]
    [InlineData("{ name: web, namespace: shop }", nameof(Presence.Absent))]
    [InlineData("{ name: api, namespace: bank }", nameof(Presence.Absent))]
    [InlineData("{ name: api }", nameof(Presence.Absent))]
    [InlineData("{ name: Api, namespace: shop }", nameof(Presence.Absent))]
    [InlineData("{ generateName: api, namespace: shop }", nameof(Presence.Absent))]
    public void A_complete_set_knows_whether_it_has_an_object(string metadata, string expected) =>
        Assert.Equal(expected, Set(isComplete: true, metadata).Find("Service", _shop, _api).ToString());

    [Theory]
    [InlineData("{ name: '{{ x }}', namespace: shop }")]
    [InlineData("{ name: '{{ x }}pi', namespace: shop }")]
    [InlineData("{ name: api, namespace: '{{ x }}' }")]
    [InlineData("{ name: api, namespace: 's{{ x }}' }")]
    [InlineData("{ name: '{{ x }}', namespace: '{{ x }}' }")]
    [InlineData("'{{ x }}'")]
    public void An_object_that_may_be_the_one_leaves_it_open(string metadata) =>
        Assert.Equal(Presence.Unknown, Set(isComplete: true, metadata).Find("Service", _shop, _api));

    [Theory]
    [InlineData("{ name: '{{ x }}-web', namespace: shop }")]
    [InlineData("{ name: '{{ x }}', namespace: bank }")]
    [InlineData("{ name: web, namespace: '{{ x }}' }")]
    public void An_object_that_cannot_be_the_one_is_another_in_spite_of_what_is_unknown(string metadata) =>
        Assert.Equal(Presence.Absent, Set(isComplete: true, metadata).Find("Service", _shop, _api));

    [Fact]
    public void The_one_counts_whatever_others_may_be() =>
        Assert.Equal(
            Presence.Present,
            Set(isComplete: true, "{ name: '{{ x }}', namespace: shop }", "{ name: api, namespace: shop }").Find("Service", _shop, _api));

    [Theory]
    [InlineData("{ name: api }")]
    [InlineData("{ name: api, namespace: }")]
    [InlineData("{ name: api, namespace: '' }")]
    [InlineData("{ name: api, namespace: default }")]
    public void An_object_without_namespace_is_in_the_default_one(string metadata) =>
        Assert.Equal(Presence.Present, Set(isComplete: true, metadata).Find("Service", new KnownText("default"), _api));

    [Theory]
    [InlineData("api-", "", nameof(Presence.Unknown))]
    [InlineData("", "", nameof(Presence.Unknown))]
    [InlineData("web-", "", nameof(Presence.Absent))]
    [InlineData("", "-web", nameof(Presence.Absent))]
    public void A_name_that_is_partly_known_may_be_any_that_fits(string prefix, string suffix, string expected) =>
        Assert.Equal(expected, Set(isComplete: true, "{ name: api-v1, namespace: shop }").Find("Service", _shop, KnownText.Between(prefix, suffix)).ToString());

    [Fact]
    public void Nothing_is_certainly_missing_from_an_open_set()
    {
        var set = Set(isComplete: false, "{ name: api, namespace: shop }");

        Assert.Equal(Presence.Present, set.Find("Service", _shop, _api));
        Assert.Equal(Presence.Unknown, set.Find("Service", _shop, new KnownText("web")));
        Assert.Equal(Presence.Unknown, set.Find("Secret", _shop, _api));
    }

    [Fact]
    public void Nothing_is_known_of_what_is_deployed_with_a_single_object() =>
        Assert.Equal(Presence.Unknown, ManifestSet.Unknown.Find("Service", _shop, _api));

    [Fact]
    public void A_kind_is_not_another() =>
        Assert.Equal(Presence.Absent, Set(isComplete: true, "{ name: api, namespace: shop }").Find("Secret", _shop, _api));

    [Theory]
    [InlineData("api", nameof(Presence.Present))]
    [InlineData("web", nameof(Presence.Absent))]
    public void Kinds_without_namespaces_are_found_by_name_alone(string name, string expected) =>
        Assert.Equal(expected, Set(isComplete: true, "{ name: api, namespace: shop }").FindInCluster("Service", new KnownText(name)).ToString());

    [Fact]
    public void An_observed_set_is_as_complete_and_tells_every_kind_that_it_is_asked_for()
    {
        var asked = new List<string>();
        var set = Set(isComplete: true, "{ name: api, namespace: shop }").Observed(asked.Add);

        Assert.Equal(Presence.Absent, set.Find("Secret", _shop, _api));
        Assert.Equal(Presence.Present, set.FindInCluster("Service", _api));
        Assert.Empty(set.OfKind("Pod"));
        Assert.Equal(["Secret", "Service", "Pod"], asked);
    }

    private static ManifestSet Set(bool isComplete, params string[] metadata) =>
        new([.. metadata.Select(item => Yaml.Object($"{{ apiVersion: v1, kind: Service, metadata: {item} }}"))], isComplete);
}
