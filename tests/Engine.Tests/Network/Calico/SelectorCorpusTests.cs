using System.Text.Json;
using KubeGuard.Kubernetes;
using KubeGuard.Network.Calico;

namespace KubeGuard.Engine.Tests.Network.Calico;

/// <summary>The cases of Calico's own tests.</summary>
public sealed class SelectorCorpusTests
{
    private static JsonElement.ArrayEnumerator Cases(string name)
    {
        var file = Path.Combine(LabelledCorpus.Network, "calico", "selectors.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty(name).EnumerateArray();
    }

    [CorpusFact]
    public void Selectors_match_what_Calico_matches() => Assert.All(Cases("evaluate"), item =>
    {
        var selector = Parse(item.GetProperty("selector").GetString()!);
        Assert.All(item.GetProperty("match").EnumerateArray(), labels => Assert.True(selector.Matches(LabelsOf(labels))));
        Assert.All(item.GetProperty("no_match").EnumerateArray(), labels => Assert.False(selector.Matches(LabelsOf(labels))));
    });

    [CorpusFact]
    public void Selectors_that_Calico_refuses_are_refused() => Assert.All(Cases("invalid"), item =>
        Assert.False(SelectorParser.TryParse(item.GetString()!, out _, out _)));

    [CorpusFact]
    public void Text_is_the_canonical_form_of_Calico() => Assert.All(Cases("canonical"), item =>
        Assert.Equal(item.GetProperty("canonical").GetString(), Parse(item.GetProperty("selector").GetString()!).ToString()));

    [CorpusFact]
    public void Tokens_are_those_of_Calico() => Assert.All(Cases("tokens"), item =>
    {
        var expected = item.GetProperty("tokens");
        var isValid = SelectorLexer.TryRead(item.GetProperty("input").GetString()!, out var tokens, out _);
        Assert.Equal(expected.ValueKind != JsonValueKind.Null, isValid);
        if (isValid)
        {
            Assert.Equal(expected.EnumerateArray().Select(TextOf), tokens.Select(token => $"{token.Kind} {token.Value}"));
        }
    });

    [CorpusFact]
    public void Restrictions_of_labels_are_those_of_Calico() => Assert.All(Cases("label_restrictions"), item =>
    {
        var selector = Parse(item.GetProperty("selector").GetString()!);
        var expected = item.GetProperty("restrictions").EnumerateObject().Select(label => $"{label.Name}: {TextOfRestriction(label.Value)}");
        Assert.Equal(expected, selector.Restrictions.Select(label => $"{label.Key}: {TextOf(label.Value)}"));
        Assert.Equal(item.GetProperty("satisfiable").GetBoolean(), selector.IsSatisfiable);
    });

    private static SelectorExpression Parse(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out var selector, out var error), $"{text}: {error?.Message}");
        return selector;
    }

    private static LabelSet LabelsOf(JsonElement labels) =>
        LabelSet.Of([.. labels.EnumerateObject().Select(label => (label.Name, label.Value.GetString()!))]);

    private static string TextOf(JsonElement token) =>
        $"{token.GetProperty("kind").GetString()} {(token.TryGetProperty("value", out var value) ? value.GetString() : "")}";

    private static string TextOf(LabelRestriction restriction) =>
        $"{restriction.MustBePresent} {restriction.MustBeAbsent} {(restriction.MustHaveOneOfValues is { } values ? $"[{string.Join(",", values)}]" : "any")}";

    private static string TextOfRestriction(JsonElement restriction) =>
        $"{IsSet(restriction, "MustBePresent")} {IsSet(restriction, "MustBeAbsent")} {(restriction.TryGetProperty("MustHaveOneOfValues", out var values) ? $"[{string.Join(",", values.EnumerateArray())}]" : "any")}";

    private static bool IsSet(JsonElement restriction, string flag) => restriction.TryGetProperty(flag, out var value) && value.GetBoolean();
}
