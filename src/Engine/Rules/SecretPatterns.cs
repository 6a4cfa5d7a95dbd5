using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGuard.Rules;

/// <summary>The forms of names and values of environment variables that contain a secret.</summary>
internal static class SecretPatterns
{
    public static readonly RuleOption<IReadOnlyList<string>> NamePatterns = RuleOption.List(
        "name_patterns", [], "Names of variables that contain secrets, besides the known ones, ignoring case; `*` matches any characters.");

    public static readonly RuleOption<IReadOnlyList<string>> ValuePatterns = RuleOption.List(
        "value_patterns", [], "Values that are secrets, besides the known forms of keys and tokens; `*` matches any characters.");

    private static readonly string[] _knownNames =
        ["AWS_SECRET_ACCESS_KEY", "GOOGLE_APPLICATION_CREDENTIALS", "AZURE_*KEY", "OCI_CLI_KEY_CONTENT"];

    // A token of Slack. Most values are shorter, and the patterns are slow.
    private const int ShortestKeyMaterial = 15;

    // Names the kind of credential that Azure.Identity uses, not a credential.
    private static readonly string[] _knownExceptions = ["AZURE_TOKEN_CREDENTIALS"];

    private static readonly string[] _sensitiveWords =
        ["secret", "password", "passwd", "pwd", "token", "bearer", "credential", "credentials", "jwt"];

    // A name with such an end describes a secret, as TOKEN_LIFETIME and PASSWORD_FILE do.
    private static readonly HashSet<string> _aspects = new(StringComparer.Ordinal)
    {
        "age", "alg", "algorithm", "arn", "attempts", "audience", "authority", "cache", "class", "count", "dir", "directory", "enabled",
        "encoding", "endpoint", "expiration", "expires", "expiry", "field", "file", "format", "header", "helper", "host", "id", "issuer",
        "interval", "kind", "length", "level", "lifetime", "limit", "location", "method", "mode", "mount", "name", "namespace", "path",
        "policy", "port", "prefix", "process", "provider", "realm", "ref", "region", "rotation", "schema", "scheme", "scope", "scopes",
        "service", "size", "store", "suffix", "template", "timeout", "ttl", "type", "uri", "url", "username", "user", "validation", "version",
    };

    private static readonly Regex _words = Create("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

    // JSON web tokens, and keys of AWS, GitHub, Google and Slack.
    private static readonly Regex _keyMaterial = Create(
        @"^eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.|^(?:AKIA|ASIA)[0-9A-Z]{16}$|^gh[pousr]_[A-Za-z0-9]{36,}$|^github_pat_[A-Za-z0-9_]{22,}$|^AIza[0-9A-Za-z_-]{35}$|^xox[abeoprs]-[0-9A-Za-z-]{10,}$");

    // PEM and PGP private keys, also in Base64, with as much of their content as is on the first line with any.
    private static readonly Regex _privateKey = Create(
        @"----[- ]BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?[- ]----[-\s\\n]*(?<content>[^\r\n\\]*)|LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFUR|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFUR|BEU0EgUFJJVkFUR|BQR1AgUFJJVkFUR)");

    private static readonly Regex _windowsPath = Create(@"^[A-Za-z]:[\\/]");

    private static readonly string[] _harmlessStarts = ["/", "./", "../", "~/", "file:", "arn:", "vault:", "@Microsoft.KeyVault("];

    private static readonly string[] _harmlessWords = ["null", "none", "enabled", "disabled", "yes", "no", "on", "off"];

    public static bool IsSensitiveName(string name, IReadOnlyList<string> patterns) =>
        Wildcard.IsMatch(patterns, name)
        || Wildcard.IsMatch(_knownNames, name)
        || (HasSensitiveWord(name) && !Wildcard.IsMatch(_knownExceptions, name));

    /// <summary>Determines whether a value has the form of a key or token and is not an example.</summary>
    public static bool IsKeyMaterial(string value) =>
        value.Length >= ShortestKeyMaterial
        && ((_keyMaterial.IsMatch(value) && !SecretPlaceholders.Contain(value))
            || (_privateKey.Match(value) is { Success: true } key && !SecretPlaceholders.Contain(key.Groups["content"].Value)));

    /// <summary>
    /// Determines whether a value is a path, a reference, a switch, a number or a placeholder, none of which is a
    /// secret.
    /// </summary>
    public static bool IsHarmless(string value) =>
        value.Trim() is not { Length: > 0 } text
        || IsReference(text)
        || SecretPlaceholders.Contain(text)
        || bool.TryParse(text, out _)
        || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)
        || _harmlessWords.Contains(text, StringComparer.OrdinalIgnoreCase)
        || IsUrlWithoutPassword(text);

    /// <summary>Determines whether a value is a location: a path, or the address of a secret in a store.</summary>
    public static bool IsReference(string text) =>
        _harmlessStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) || _windowsPath.IsMatch(text);

    internal static bool HasSensitiveWord(string name)
    {
        if (!_sensitiveWords.Any(sensitive => name.IndexOf(sensitive, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        var words = _words.Matches(name).Cast<Match>().Select(match => match.Value.ToLowerInvariant()).ToList();
        return words.Any(word => _sensitiveWords.Any(sensitive => word.EndsWith(sensitive, StringComparison.Ordinal)))
            && !_aspects.Contains(words[words.Count - 1])
            && !words.Contains("public");
    }

    private static bool IsUrlWithoutPassword(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    private static Regex Create(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
