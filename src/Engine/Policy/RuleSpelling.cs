using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>Finds the rule that an unknown ID was probably meant to name.</summary>
internal static class RuleSpelling
{
    private const int DigitsOfId = 4;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> _idsByName = new(() => RuleCatalog.Descriptors.ToDictionary(rule => rule.Name, rule => rule.Id));

    /// <summary>The end of a message: empty, or <c>; did you mean 'KUBE1005'?</c></summary>
    public static string Suggest(string text) => Nearest(text) is { } id ? $"; did you mean '{id}'?" : "";

    private static string? Nearest(string text)
    {
        var digits = string.Concat(text.Where(char.IsDigit));
        return digits.Length == DigitsOfId && RuleCatalog.Find(RuleCatalog.IdPrefix + digits) is { } rule ? rule.Id
            : Spelling.Nearest(string.Concat(text.Where(char.IsLetterOrDigit)), _idsByName.Value.Keys) is { } name ? _idsByName.Value[name]
            : Spelling.Nearest(text, RuleCatalog.Descriptors.Select(descriptor => descriptor.Id), limit: 1);
    }
}
