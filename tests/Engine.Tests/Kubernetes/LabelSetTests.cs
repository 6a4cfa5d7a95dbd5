using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class LabelSetTests
{
    private static readonly LabelSet _labels = LabelSet.Of(Yaml.Cursor("{ app: web, tier: null, build: '{{ x }}', count: 3 }"));

    [Theory]
    [InlineData("app", true)]
    [InlineData("build", true)]
    [InlineData("count", true)]
    [InlineData("tier", false)]
    [InlineData("missing", false)]
    public void Tells_which_labels_are_there(string key, bool expected) => Assert.Equal(expected, _labels.Has(key));

    [Theory]
    [InlineData("app", "web", true)]
    [InlineData("app", "api", false)]
    [InlineData("build", "1", null)]
    [InlineData("count", "3", null)]
    [InlineData("missing", "", false)]
    public void Tells_which_values_they_have(string key, string value, bool? expected) =>
        Assert.Equal(expected, _labels.Has(key, text => text.Is(value)));

    [Fact]
    public void Open_labels_may_have_others() => Assert.Null(LabelSet.Of(Yaml.Cursor("{ app: web }").Opened()).Has("tier"));

    [Fact]
    public void Labels_that_are_not_known_may_be_any() => Assert.Null(LabelSet.Of(Yaml.Cursor("labels: {{ x }}")["labels"]).Has("app"));

    [Fact]
    public void Labels_that_are_added_replace_others()
    {
        var labels = LabelSet.Of(("app", "web"), ("tier", "front")).With([new("app", new KnownText("api"))]);

        Assert.True(labels.Has("app", text => text.Is("api")));
        Assert.True(labels.Has("tier"));
    }
}
