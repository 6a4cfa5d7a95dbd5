using System.Text.RegularExpressions;

namespace KubeGuard.Rules;

/// <summary>
/// Distinguishes a placeholder that somebody else fills in from a secret: <c>changeme</c>, <c>&lt;token&gt;</c>,
/// <c>xxx</c>.
/// </summary>
internal static class SecretPlaceholders
{
    /// <summary>Marks the unknown part of a text.</summary>
    public const char Unknown = '\uFFFC';

    // A whole document in a variable is not a placeholder, and would take long to match.
    private const int LongestPlaceholder = 4096;

    // $(NAME) is Kubernetes' own; the others are filled in by a tool.
    private static readonly string[] _openings = ["$(", "${", "{{", "#{", "<%"];

    // Words that request a value from the reader.
    private static readonly Regex _request = Ignoring(
        @"^(?:insert|replace|enter|paste|fill)[-_ .]|^(?:put|add|set|use|provide)[-_ ](?:me|your|here|in|this|it)\b|change[-_ ]?(?:me|it|this|in)"
        + @"|^(?:insert|replace|enter|paste)\w*(?:here|me|this)$|^your|[-_ ]your[-_ ]|[-_ ]here$|place[-_ ]?holder"
        + @"|to[-_ ]?be[-_ ]?(?:set|replaced|changed|defined|filled|added|provided|generated)"
        + @"|^(?:todo|fixme|tbd|redacted|masked|removed|hidden|dummy|fake|example|sample|undefined|unset|n/?a)(?:$|[-_ :])|EXAMPLE(?:KEY)?$");

    // Characters that mask a value, enclose the name of one, or form a pattern.
    private static readonly Regex _mask = Ignoring(
        @"x{4}|^xxx$|\*{3}|\.{3}$|^[-_?#.*]+$|^<.*>$|^\[.*\]$|^\{.*\}$|^%.*%$|^@[^@]+@$|^@[a-z_]+$|^__.+__$|^%[a-z]$|^%\([a-z_]+\)s$|^:[a-z_]+$|\[\^|\.[*+]|\\[swd]");

    private static readonly Regex _variable = new(@"^\$(?:[A-Z_][A-Z0-9_]*|[a-z]+(?:_[a-z]+)+|[0-9]+)\z", RegexOptions.CultureInvariant);

    private static readonly Regex _capitals = new(@"^[A-Z]+(?:_[A-Z]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>Determines whether a text is or contains a placeholder.</summary>
    public static bool Contain(string text) =>
        text.IndexOf(Unknown) >= 0
        || _openings.Any(opening => text.IndexOf(opening, StringComparison.Ordinal) >= 0)
        || (text.Length <= LongestPlaceholder && (_request.IsMatch(text) || _mask.IsMatch(text) || _variable.IsMatch(text) || IsNameOfVariable(text)));

    // Such as DB_PASSWORD for the variable DB_PASSWORD.
    private static bool IsNameOfVariable(string text) =>
        _capitals.IsMatch(text) && (SecretPatterns.HasSensitiveWord(text) || text is "PASS" or "PW" or "KEY");

    private static Regex Ignoring(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
