using System.Text.RegularExpressions;
using KubeGuard.Policy;

namespace KubeGuard.Build.Yaml;

/// <summary>The words of a comment that suppresses rules, or is meant to.</summary>
internal sealed class SuppressionComment
{
    // "KubeGuard: disable", "kubeguard-ignore", "kubeguard:KUBE1005"; the rest is read word by word.
    private static readonly Regex _start = new(
        @"^#+\s*(?<marker>kube-?guard(?<separator>\s*[:/=]\s*|[ \t-]+)(?<word>[A-Z0-9]+(?:[-_][A-Z0-9]+)*))(?=$|[\s:=,;()])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex _word = new(@"[^\s,;()]+", RegexOptions.CultureInvariant);
    private static readonly Regex _id = new("^KUBE-?[0-9]{3,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private SuppressionComment(Match start, string? advice, IReadOnlyList<(string Text, int Index)> ids, string? reason)
    {
        Marker = start.Groups["marker"].Value;
        Advice = advice;
        Ids = ids;
        Reason = reason;
    }

    /// <summary>Its start, as it is written.</summary>
    public string Marker { get; }

    /// <summary>The text to write instead, if it is misspelt.</summary>
    public string? Advice { get; }

    /// <summary>The IDs it names, each with its index in the comment.</summary>
    public IReadOnlyList<(string Text, int Index)> Ids { get; }

    /// <summary>The reason it gives, if it gives one.</summary>
    public string? Reason { get; }

    /// <summary>Determines quickly whether a text may have such a comment; most have none.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf("uard", StringComparison.Ordinal) >= 0 || text.IndexOf("UARD", StringComparison.Ordinal) >= 0;

    /// <summary>Reads a comment.</summary>
    /// <param name="comment">The comment from its <c>#</c> to the end of the line.</param>
    /// <returns><see langword="null"/> if it is not meant to suppress anything.</returns>
    public static SuppressionComment? Read(string comment)
    {
        if (_start.Match(comment) is not { Success: true } start)
        {
            return null;
        }

        var (ids, reason) = ReadRest(comment, start.Length);
        var separator = start.Groups["separator"].Value;
        var isColon = separator == ":";
        var namesRule = ids.Any(id => _id.IsMatch(id.Text));
        var word = start.Groups["word"].Value;
        if (string.Equals(word, "disable", StringComparison.OrdinalIgnoreCase))
        {
            // Prose may start with these words too, but no rule follows them.
            return isColon || namesRule ? new SuppressionComment(start, null, ids, reason) : null;
        }

        if (_id.IsMatch(word) && separator.Trim().Length == 0)
        {
            return null;
        }

        return AdviceOn(word, isColon, namesRule) is { } advice ? new SuppressionComment(start, advice, [], reason) : null;
    }

    private static string? AdviceOn(string word, bool isColon, bool namesRule)
    {
        if (_id.IsMatch(word) || ((isColon || namesRule) && SuppressionSpelling.IsDirective(word)))
        {
            return $"write {SuppressionSpelling.Comment}";
        }

        return namesRule && string.Equals(word, "enable", StringComparison.OrdinalIgnoreCase)
            ? "remove it, since a suppression ends with the node that it is for"
            : null;
    }

    private static (IReadOnlyList<(string Text, int Index)> Ids, string? Reason) ReadRest(string comment, int start)
    {
        var ids = new List<(string, int)>();
        foreach (Match word in _word.Matches(comment, start))
        {
            if (word.Value.StartsWith("--", StringComparison.Ordinal))
            {
                var reason = comment.Substring(word.Index + 2).Trim();
                return (ids, reason.Length > 0 ? reason : null);
            }

            var id = word.Value.TrimStart(':', '=');
            if (id.Length > 0)
            {
                ids.Add((id, word.Index + word.Length - id.Length));
            }
        }

        return (ids, null);
    }
}
