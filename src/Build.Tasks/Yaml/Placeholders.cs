using System.Text.RegularExpressions;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Finds the parts of a string that a tool will replace later. The text before the first and after the last placeholder
/// stays known.
/// </summary>
internal static class Placeholders
{
    private const string TokenSign = "__";

    // A longer text, or one of several lines, is a script or a file, in which the same characters have other meanings.
    private const int MaxTokenText = 1024;

    private static readonly char[] _starts = ['{', '$', '#', '@', '%', '<', '[', '('];

    // Everything between these is a placeholder, in texts of all kinds: Helm and other templates, envsubst and
    // pipelines, Kubernetes' own variables and pipelines, deployment tools, ERB and the like, and values that SOPS encrypted.
    private static readonly (string Open, string Close)[] _brackets =
        [("{{", "}}"), ("${", "}"), ("$(", ")"), ("#{", "}"), ("<%", "%>"), ("ENC[AES256_GCM,", "]")];

    // Names between characters that have other meanings too, so the context matters: an email address, a digest,
    // "100%", "%20" and "$2y$10$…" are not placeholders.
    private static readonly Regex _token = new(
        string.Join(
            "|",
            @"(?<![A-Za-z0-9_])__[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,98}?[A-Za-z0-9])?__(?![A-Za-z0-9_])",
            @"(?<![\w@])(@@?)[A-Za-z][\w.-]{0,98}\1(?![\w@])",
            @"(?<![\w%])%[A-Za-z_][\w.]{1,98}%(?![\w%])",
            @"\[\[\s*[\w.$-]{1,100}(?:\s*\|[^\]]{0,100})?\s*\]\]",
            @"\(\([\w./-]{1,100}\)\)",
            @"<<\s*[\w.$-]{1,100}(?:\s*\|[^>]{0,100})?\s*>>",
            @"(?<=^|[/:@.-])<(?:path:[^<>]{1,200}|[A-Za-z][\w. -]{0,98}(?:\|[^<>]{1,100})?)>(?=$|[/:@.-])",
            @"\?\{[a-z]\w{0,20}:[^{}]{1,200}\}",
            @"(?<=^|[/:@.,-])\$(?:[A-Z_][A-Z0-9_]{0,98}|[a-z_][a-z0-9_]{0,98})(?=$|[/:@.,-])",
            @"(?<=^|[/:])\$[A-Za-z]\w{0,98}(?=[/:])|(?<=[/:])\$[A-Za-z]\w{0,98}$",
            @"\$\[[^\]]{1,100}\]",
            @"(?<=^|[/:])(?:image|tag)\([\w./-]{1,100}\)"),
        RegexOptions.CultureInvariant);

    // References that a tool resolves to an image it builds.
    private static readonly string[] _schemes = ["ko://", "bazel://"];

    /// <summary>The known part of a text.</summary>
    public static KnownText Read(string text) => Read(text, []);

    /// <summary>The known part of a text, with a team's own forms of placeholders.</summary>
    public static KnownText Read(string text, IReadOnlyList<PlaceholderPattern> own)
    {
        var (start, end) = (text.Length, -1);
        if (text.IndexOfAny(_starts) >= 0)
        {
            foreach (var (open, close) in _brackets)
            {
                var first = text.IndexOf(open, StringComparison.Ordinal);
                if (first >= 0 && text.IndexOf(close, first, StringComparison.Ordinal) >= 0)
                {
                    Add(first, EndOf(text, open, close));
                }
            }
        }

        if (MayHoldToken(text))
        {
            for (var match = _token.Match(text); match.Success; match = match.NextMatch())
            {
                Add(match.Index, match.Index + match.Length);
            }
        }

        foreach (var pattern in own)
        {
            if (pattern.Find(text) is { } found)
            {
                Add(found.Start, found.End);
            }
        }

        return end >= 0 ? KnownText.Between(text.Substring(0, start), text.Substring(end))
            : HasScheme(text) ? KnownText.Between("", "")
            : new KnownText(text);

        void Add(int from, int to) => (start, end) = (Math.Min(start, from), Math.Max(end, to));
    }

    /// <summary>The known part of a key. Keys such as <c>$patch</c> or <c>$ref</c> are keywords of their format.</summary>
    public static KnownText ReadKey(string key) =>
        key.Length > 1 && key[0] == '$' && (char.IsLetter(key[1]) || key[1] == '_') ? new KnownText(key) : Read(key);

    /// <summary>The tree with a team's own forms of placeholders left open.</summary>
    public static ManifestNode Open(ManifestNode node, IReadOnlyList<PlaceholderPattern> own) => node switch
    {
        MappingNode mapping => new MappingNode(
            [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, Open(entry.Value, own)))],
            mapping.IsComplete && mapping.Entries.All(entry => own.All(pattern => pattern.Find(entry.Key) is null)),
            mapping.Location),
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(item => Open(item, own))], sequence.IsComplete, sequence.Location),
        ScalarNode { Kind: ScalarKind.String, Text.Value: { } text } scalar => ScalarNode.String(Read(text, own), scalar.Location),
        _ => node,
    };

    // Without a lambda, which would cost an allocation for every key and value.
    private static bool HasScheme(string text)
    {
        foreach (var scheme in _schemes)
        {
            if (text.StartsWith(scheme, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "#{Name}#" has one more sign than "#{Name}".
    private static int EndOf(string text, string open, string close)
    {
        var end = text.LastIndexOf(close, StringComparison.Ordinal) + close.Length;
        return open[0] == '#' && end < text.Length && text[end] == '#' ? end + 1 : end;
    }

    private static bool MayHoldToken(string text) =>
        text.Length <= MaxTokenText
        && (text.IndexOfAny(_starts) >= 0 || text.IndexOf(TokenSign, StringComparison.Ordinal) >= 0)
        && text.IndexOf('\n') < 0;
}
