using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class LabelSelectorTests
{
    private const string Labels = "{ app: web, tier: front, build: '{{ build }}' }";

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ matchLabels: { app: web } }", true)]
    [InlineData("{ matchLabels: { app: web, tier: front } }", true)]
    [InlineData("{ matchLabels: { app: api } }", false)]
    [InlineData("{ matchLabels: { missing: x } }", false)]
    [InlineData("{ matchLabels: { build: x } }", null)]
    [InlineData("{ matchLabels: { app: '{{ x }}' } }", null)]
    [InlineData("{ matchLabels: { app: '{{ x }}', tier: back } }", false)]
    [InlineData("{ matchExpressions: [{ key: app, operator: Exists }] }", true)]
    [InlineData("{ matchExpressions: [{ key: build, operator: Exists }] }", true)]
    [InlineData("{ matchExpressions: [{ key: missing, operator: Exists }] }", false)]
    [InlineData("{ matchExpressions: [{ key: missing, operator: DoesNotExist }] }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: DoesNotExist }] }", false)]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [api, web] }] }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [api] }] }", false)]
    [InlineData("{ matchExpressions: [{ key: missing, operator: In, values: [api] }] }", false)]
    [InlineData("{ matchExpressions: [{ key: build, operator: In, values: [api] }] }", null)]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: ['{{ x }}'] }] }", null)]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }", true)]
    [InlineData("{ matchExpressions: [{ key: missing, operator: NotIn, values: [api] }] }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }", false)]
    [InlineData("{ matchExpressions: [{ key: app, operator: Near }] }", null)]
    [InlineData("{ matchExpressions: [{ operator: Exists }] }", null)]
    [InlineData("{ matchLabels: { app: web }, matchExpressions: [{ key: tier, operator: In, values: [back] }] }", false)]
    public void Matches_as_the_API_server_does(string selector, bool? expected) =>
        Assert.Equal(expected, new LabelSelector(Yaml.Cursor(selector)).Matches(Yaml.Cursor(Labels)));

    [Fact]
    public void Missing_labels_match_no_requirement() =>
        Assert.False(new LabelSelector(Yaml.Cursor("matchLabels: { app: web }")).Matches(Yaml.Cursor("{ a: b }")["labels"]));

    [Fact]
    public void Open_labels_may_match() =>
        Assert.Null(new LabelSelector(Yaml.Cursor("matchLabels: { app: web }")).Matches(Yaml.Cursor("{ a: b }").Opened()));

    [Fact]
    public void An_open_selector_never_certainly_matches() =>
        Assert.Null(new LabelSelector(Yaml.Cursor("matchLabels: { app: web }").Opened()).Matches(Yaml.Cursor(Labels)));

    [Fact]
    public void An_absent_selector_tells_nothing() =>
        Assert.Null(new LabelSelector(Yaml.Cursor("{ a: b }")["selector"]).Matches(Yaml.Cursor(Labels)));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ matchLabels: {} }", true)]
    [InlineData("{ matchLabels: {}, matchExpressions: [] }", true)]
    [InlineData("{ matchLabels: { a: b } }", false)]
    [InlineData("{ matchExpressions: [{ key: a, operator: Exists }] }", false)]
    public void Is_empty_when_it_requires_nothing(string selector, bool expected) =>
        Assert.Equal(expected, new LabelSelector(Yaml.Cursor(selector)).IsEmpty);

    [Theory]
    [InlineData("{ app: web }", true)]
    [InlineData("{ app: web, tier: back }", false)]
    [InlineData("{ app: '{{ x }}' }", null)]
    public void Reads_the_plain_labels_of_a_Service(string selector, bool? expected) =>
        Assert.Equal(expected, LabelSelector.OfLabels(Yaml.Cursor(selector)).Matches(Yaml.Cursor(Labels)));

    [Theory]
    [InlineData("{ matchLabels: { app: web } }", "{ matchExpressions: [{ key: app, operator: In, values: [web] }] }")]
    [InlineData("{ matchLabels: { app: web, tier: front } }", "{ matchLabels: { tier: front, app: web } }")]
    [InlineData("{ matchExpressions: [{ key: a, operator: In, values: [x, y] }] }", "{ matchExpressions: [{ key: a, operator: In, values: [y, x, x] }] }")]
    [InlineData("{ matchExpressions: [{ key: a, operator: Exists }, { key: b, operator: DoesNotExist }] }", "{ matchExpressions: [{ key: b, operator: DoesNotExist }, { key: a, operator: Exists }] }")]
    public void Selectors_of_the_same_requirements_have_the_same_text(string one, string other) =>
        Assert.Equal(new LabelSelector(Yaml.Cursor(one)).ToString(), new LabelSelector(Yaml.Cursor(other)).ToString());

    [Theory]
    [InlineData("{}", "{ matchLabels: { app: web } }", true)]
    [InlineData("{ matchLabels: { app: web } }", "{ matchLabels: { app: web, tier: front } }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: Exists }] }", "{ matchLabels: { app: web } }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }", "{ matchLabels: { app: web } }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }", "{ matchLabels: { app: web } }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }", "{ matchExpressions: [{ key: app, operator: DoesNotExist }] }", true)]
    [InlineData("{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }", "{ matchExpressions: [{ key: app, operator: NotIn, values: [api, web] }] }", true)]
    [InlineData("{ matchLabels: { app: web } }", "{}", false)]
    [InlineData("{ matchLabels: { app: web } }", "{ matchExpressions: [{ key: app, operator: Exists }] }", false)]
    [InlineData("{ matchExpressions: [{ key: app, operator: Exists }] }", "{ matchExpressions: [{ key: app, operator: NotIn, values: [api] }] }", false)]
    [InlineData("{ matchLabels: { app: '{{ x }}' } }", "{ matchLabels: { app: web } }", false)]
    [InlineData("{ matchLabels: { app: web } }", "{ matchLabels: { app: web, tier: '{{ x }}' } }", true)]
    public void Includes_selectors_that_ask_for_as_much(string wide, string narrow, bool expected) =>
        Assert.Equal(expected, new LabelSelector(Yaml.Cursor(wide)).Includes(new LabelSelector(Yaml.Cursor(narrow))));
}
