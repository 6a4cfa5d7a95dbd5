using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>
/// Reads selectors as <c>kubectl</c> takes them: <c>app=web,tier in (front,back),!canary</c>
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors).
/// </summary>
internal static class SelectorText
{
    private const string Key = "[A-Za-z0-9](?:[A-Za-z0-9_./-]*[A-Za-z0-9])?";
    private const string Value = "(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?";

    private static readonly Regex _comma = new(@",(?![^(]*\))", RegexOptions.CultureInvariant);
    private static readonly Regex _equality = new($@"^({Key})\s*(==?|!=)\s*({Value})$", RegexOptions.CultureInvariant);
    private static readonly Regex _set = new($@"^({Key})\s+(in|notin)\s*\(\s*({Value}(?:\s*,\s*{Value})*)\s*\)$", RegexOptions.CultureInvariant);
    private static readonly Regex _presence = new($@"^(!?)\s*({Key})$", RegexOptions.CultureInvariant);

    /// <summary>Reads a selector; <see langword="null"/> if it is none.</summary>
    public static LabelSelector? Parse(string text)
    {
        var requirements = _comma.Split(text).Select(part => ParseRequirement(part.Trim())).ToList();
        return requirements.Contains(null) ? null : LabelSelector.Of([.. requirements.OfType<LabelRequirement>()]);
    }

    private static LabelRequirement? ParseRequirement(string text)
    {
        if (_equality.Match(text) is { Success: true } equality)
        {
            return Requirement(equality.Groups[1].Value, equality.Groups[2].Value == "!=" ? LabelOperator.NotIn : LabelOperator.In, equality.Groups[3].Value);
        }

        if (_set.Match(text) is { Success: true } set)
        {
            return Requirement(set.Groups[1].Value, set.Groups[2].Value == "in" ? LabelOperator.In : LabelOperator.NotIn, [.. set.Groups[3].Value.Split(',').Select(value => value.Trim())]);
        }

        return _presence.Match(text) is { Success: true } presence
            ? Requirement(presence.Groups[2].Value, presence.Groups[1].Length > 0 ? LabelOperator.DoesNotExist : LabelOperator.Exists)
            : null;
    }

    private static LabelRequirement Requirement(string key, LabelOperator @operator, params string[] values) =>
        new(key, @operator, [.. values.Select(value => new KnownText(value))], HasAllValues: true);
}
