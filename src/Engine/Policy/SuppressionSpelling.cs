using KubeGuard.Manifests;

namespace KubeGuard.Policy;

/// <summary>
/// Recognizes text that is meant as a suppression but is not read as one: <c>kubeguard/disabled</c>,
/// <c>kubeguard:ignore</c>.
/// </summary>
internal static class SuppressionSpelling
{
    /// <summary>The annotation that suppresses.</summary>
    public const string Annotation = Prefix + "/disable";

    /// <summary>The annotation with the reason.</summary>
    public const string ReasonAnnotation = Prefix + "/reason";

    /// <summary>The annotation of an admission policy with the ID of its rule.</summary>
    public const string RuleAnnotation = Prefix + "/rule";

    /// <summary>The start of a comment that suppresses.</summary>
    public const string Comment = Prefix + ":disable";

    private const string Prefix = "kubeguard";
    private const string Disable = "disable";

    private static readonly string[] _prefixes = [Prefix];
    // The annotations of an admission policy that say which rule it is.
    private static readonly string[] _ofPolicies = [RuleAnnotation, Prefix + "/severity", Prefix + "/help"];
    private static readonly string[] _reasons = ["reason", "justification", "comment"];
    private static readonly string[] _directives = [Disable, "disabled"];

    // The words for a suppression in other tools and languages.
    private static readonly string[] _stems =
        [Disable, "disabling", "ignor", "suppress", "skip", "exempt", "exclud", "allow", "mute", "waive", "nolint", "noqa", "nowarn", "nosec"];

    private static readonly char[] _ends = ['/', '.', ':', '_', '-'];

    /// <summary>Determines whether a word means a suppression, even if misspelt.</summary>
    public static bool IsDirective(string word)
    {
        var letters = LettersOf(word);
        return letters == "off"
            || _stems.Any(stem => letters.StartsWith(stem, StringComparison.Ordinal))
            || (letters != "enable" && Spelling.Nearest(letters, _directives) is not null);
    }

    /// <summary>
    /// The text to write instead of an annotation that suppresses nothing; <see langword="null"/> if it is not one of
    /// ours.
    /// </summary>
    public static string? CorrectAnnotation(string key)
    {
        if (key is Annotation or ReasonAnnotation || Array.IndexOf(_ofPolicies, key) >= 0 || key.LastIndexOfAny(_ends) is not (> 0 and var end))
        {
            return null;
        }

        var (owner, name) = (key.Substring(0, end), key.Substring(end + 1));
        if (!IsOurs(owner))
        {
            return null;
        }

        return Spelling.Nearest(name, _reasons) is not null ? ReasonAnnotation
            : owner == Prefix || IsDirective(name) || IsDirective(owner) ? Annotation
            : null;
    }

    // Also as part of a DNS name: kubeguard.io, ignore-check.kubeguard.io.
    private static bool IsOurs(string owner) =>
        LettersOf(owner).Contains(Prefix) || Spelling.Nearest(owner, _prefixes) is not null;

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
