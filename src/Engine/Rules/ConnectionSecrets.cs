using System.Text.RegularExpressions;

namespace KubeGuard.Rules;

/// <summary>Finds the secrets in connection strings and URLs.</summary>
internal static class ConnectionSecrets
{
    // A whole document in a variable is not a connection string, and would take long to match.
    private const int LongestConnection = 16384;

    // Keys that only connection strings of cloud services have.
    private static readonly HashSet<string> _certainKeys = new(StringComparer.Ordinal) { "accountkey", "sharedaccesskey", "sharedaccesssignature", "sharedsecretvalue" };

    // Keys whose value is a secret if there is an address or a user as well.
    private static readonly HashSet<string> _secretKeys = new(StringComparer.Ordinal)
    {
        "password", "pwd", "passwd", "pass", "passphrase", "accesskey", "secretkey", "secretaccesskey", "clientsecret", "secret", "apikey",
    };

    private static readonly HashSet<string> _addressKeys = new(StringComparer.Ordinal)
    {
        "server", "host", "hosts", "hostname", "addr", "address", "networkaddress", "datasource", "endpoint", "endpoints", "accountendpoint",
        "database", "databasename", "initialcatalog", "dbname", "db", "catalog", "port", "user", "userid", "uid", "username", "login", "ssl",
        "sslmode", "usessl", "encrypt", "trustservercertificate", "driver", "provider", "abortconnect", "virtualhost", "tenantid", "clientid", "id",
    };

    // Values that describe a field instead of filling it.
    private static readonly HashSet<string> _descriptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "required", "optional", "string", "text", "hidden", "none", "null", "password", "pwd",
    };

    private static readonly Regex _pair = Create(
        @"(?:^|[;,&?\s""'(])(?<key>[A-Za-z][A-Za-z ._-]{0,40}?)\s{0,8}=\s{0,8}(?<value>""[^""]*""|'[^']*'|[^;,&\s""']*)");

    // scheme://user:secret@host. Brackets, which a URL cannot have, belong to patterns and placeholders.
    private static readonly Regex _url = Create(
        @"[A-Za-z][A-Za-z0-9+.-]{0,30}://(?<user>[^\s/?#:@""'<>\[\]{}\\^|]*):(?<secret>[^\s/?#@""'<>\[\]{}\\^|]+)@(?<host>\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9.]+)?\]|[^\s/?#:@,""'<>\[\]{}\\^|]+)");

    // user:secret@tcp(host), as in Go drivers, and jdbc:oracle:thin:user/secret@host.
    private static readonly Regex _dataSource = Create(
        @"^(?<user>[^\s:@/]+):(?<secret>[^\s@]+)@(?:tcp|tcp4|tcp6|unix)\(|jdbc:oracle:(?:thin|oci):(?<user>[^\s:@/]+)/(?<secret>[^\s@]+)@");

    private static readonly Regex _sasToken = Create(@"(?:^|[?&])sig=[A-Za-z0-9%+/]{20,}");

    private static readonly Regex _connectionName = Create(@"(?i)conn(?:ection)?[-_]*str(?:ing)?|dsn$");

    private static readonly Regex _hostAndPort = Create(@"^[A-Za-z0-9.-]+:[0-9]{2,5}(?:,|$)");

    private static readonly string[] _exampleHosts = ["example.com", "example.org", "example.net"];

    /// <summary>Determines whether a value is a connection string or URL with a secret.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">The value, with <see cref="SecretPlaceholders.Unknown"/> for its unknown part.</param>
    /// <returns><see langword="null"/> if it has no place for a secret.</returns>
    public static bool? HasSecret(string name, string value)
    {
        if (value.Length > LongestConnection)
        {
            return null;
        }

        var verdicts = new List<bool>();
        if (value.IndexOf('@') >= 0)
        {
            verdicts.AddRange(_url.Matches(value).Cast<Match>().Where(match => match.Groups["host"].Value is not ("sha256" or "sha512")).Select(IsSecretOfUrl));
            verdicts.AddRange(_dataSource.Matches(value).Cast<Match>().Select(match => IsSecret(match.Groups["secret"].Value)));
        }

        if (value.IndexOf('=') >= 0)
        {
            verdicts.AddRange(SecretsIn(name, value));
        }

        return verdicts.Count == 0 ? null : verdicts.Contains(true);
    }

    private static IEnumerable<bool> SecretsIn(string name, string value)
    {
        var pairs = _pair.Matches(value).Cast<Match>()
            .Select(match => (Key: KeyOf(match), Value: match.Groups["value"].Value.Trim('"', '\'')))
            .ToList();
        if (_sasToken.IsMatch(value) && pairs.Any(pair => pair.Key == "sv"))
        {
            yield return true;
        }

        if (IsEmulator(pairs))
        {
            yield return false;
            yield break;
        }

        var isConnection = value.IndexOf("://", StringComparison.Ordinal) >= 0
            || _connectionName.IsMatch(name)
            || _hostAndPort.IsMatch(value)
            || pairs.Any(pair => _addressKeys.Contains(pair.Key));
        foreach (var (key, secret) in pairs)
        {
            if (_certainKeys.Contains(key))
            {
                yield return secret.Length > 0 && !SecretPlaceholders.Contain(secret);
            }
            else if (isConnection && _secretKeys.Contains(key))
            {
                yield return IsSecret(secret) && !_descriptions.Contains(secret);
            }
        }
    }

    // The keys of storage emulators are public.
    private static bool IsEmulator(IReadOnlyList<(string Key, string Value)> pairs) => pairs.Any(pair =>
        pair is { Key: "accountname", Value: "devstoreaccount1" } or { Key: "usedevelopmentstorage" or "usedevelopmentemulator", Value: "true" });

    private static bool IsSecretOfUrl(Match match)
    {
        var secret = Uri.UnescapeDataString(match.Groups["secret"].Value);
        return IsSecret(secret) && !IsOfExample(match.Groups["user"].Value, secret, match.Groups["host"].Value);
    }

    // The default user of RabbitMQ may log in from its own host only.
    private static bool IsOfExample(string user, string secret, string host) =>
        _exampleHosts.Any(example => host == example || host.EndsWith("." + example, StringComparison.OrdinalIgnoreCase))
        || (user == "guest" && secret == user)
        || (user.ToLowerInvariant() is "user" or "username" && secret.ToLowerInvariant() is "password" or "pass" or "pwd" or "secret");

    private static bool IsSecret(string value) => value.Length > 0 && !SecretPlaceholders.Contain(value) && !SecretPatterns.IsReference(value);

    // "User Id" is one key; in "required username" only the last word is.
    private static string KeyOf(Match match)
    {
        var written = match.Groups["key"].Value;
        var key = LettersOf(written);
        return IsKnown(key) ? key : LettersOf(written.Substring(written.LastIndexOf(' ') + 1));
    }

    private static bool IsKnown(string key) => _certainKeys.Contains(key) || _secretKeys.Contains(key) || _addressKeys.Contains(key);

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static Regex Create(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
