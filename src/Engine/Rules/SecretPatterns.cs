using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGuard.Rules;

/// <summary>What names and values of environment variables look like when they hold a secret.</summary>
internal static class SecretPatterns
{
    public static readonly RuleOption<IReadOnlyList<string>> NamePatterns = RuleOption.List(
        "name_patterns", [], "Names of variables that hold secrets, besides the known ones, whatever their case; `*` stands for any characters.");

    public static readonly RuleOption<IReadOnlyList<string>> ValuePatterns = RuleOption.List(
        "value_patterns", [], "Values that are secrets, besides the known forms of keys and tokens; `*` stands for any characters.");

    // The sensitive word stands at the end: PASSWORD_POLICY and TOKEN_LIFETIME hold no secret.
    private static readonly string[] _names =
    [
        "*secret", "*secret_key", "*secret_key_base", "*password", "*passwd", "*pwd", "*token", "*bearer", "*credential", "*credentials",
        "*jwt", "AWS_SECRET_ACCESS_KEY", "GOOGLE_APPLICATION_CREDENTIALS", "AZURE_*KEY", "OCI_CLI_KEY_CONTENT",
    ];

    // PEM private keys, JSON web tokens, and keys of AWS, GitHub, Google and Slack.
    private static readonly Regex _keyMaterial = new(
        @"-----BEGIN [A-Z ]*PRIVATE KEY-----|^eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.|^(?:AKIA|ASIA)[0-9A-Z]{16}$|^gh[pousr]_[A-Za-z0-9]{36,}$|^AIza[0-9A-Za-z_-]{35}$|^xox[abeoprs]-[0-9A-Za-z-]{10,}$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static readonly string[] _words = ["null", "none", "enabled", "disabled", "yes", "no", "on", "off"];

    public static bool IsSensitiveName(string name, IReadOnlyList<string> patterns) => Wildcard.IsMatch(_names.Concat(patterns), name);

    public static bool IsKeyMaterial(string value, IReadOnlyList<string> patterns) =>
        _keyMaterial.IsMatch(value) || Wildcard.IsMatch(patterns, value);

    /// <summary>Whether a value is a path, a reference, a switch or a number: none of them is a secret.</summary>
    public static bool IsHarmless(string value) =>
        value.Trim() is not { Length: > 0 } text
        || text[0] is '/' or '.' or '~'
        || text.StartsWith("$(", StringComparison.Ordinal)
        || text.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || Regex.IsMatch(text, @"^[A-Za-z]:[\\/]")
        || bool.TryParse(text, out _)
        || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)
        || _words.Contains(text, StringComparer.OrdinalIgnoreCase)
        || IsUrlWithoutPassword(text);

    private static bool IsUrlWithoutPassword(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}
