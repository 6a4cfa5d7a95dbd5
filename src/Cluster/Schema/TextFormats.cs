using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The formats of strings that the API server checks in custom resources
/// (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation). Other words for a
/// format mean nothing to it. Where Go takes more than a description says, a text is refused only if Go certainly refuses it.
/// </summary>
internal static class TextFormats
{
    private const string Hexadecimal = "[0-9A-Fa-f]";

    private static readonly Dictionary<string, (string Description, Func<string, bool> IsValid)> _formats = new(StringComparer.Ordinal)
    {
        ["byte"] = ("a string in Base64", Base64Text.IsValid),
        ["cidr"] = ("a block of addresses such as '10.0.0.0/8'", text => AddressBlock.TryParse(WithoutLeadingZeros(text), out _)),
        ["date"] = ("a date such as '2026-01-31'", IsDate),
        ["date-time"] = ("a time such as '2026-01-31T12:00:00Z'", IsTime),
        ["datetime"] = ("a time such as '2026-01-31T12:00:00Z'", IsTime),
        ["duration"] = ("a duration such as '90s' or '1h30m'", IsDuration),
        ["email"] = ("an email address", text => text.IndexOf('@') >= 0),
        ["hostname"] = ("a host name", MayBeHost),
        ["ipv4"] = ("an IPv4 address", text => text.IndexOf('.') >= 0 && IsAddress(text)),
        ["ipv6"] = ("an IPv6 address", text => text.IndexOf(':') >= 0 && IsAddress(text)),
        ["mac"] = ("a MAC address", Matches($@"^{Hexadecimal}+(?:[:.-]{Hexadecimal}+)+\z")),
        ["uri"] = ("a URI with a scheme, or a path", Matches("^(?:/|[A-Za-z][A-Za-z0-9+.-]*:)")),
        ["uuid"] = ("a UUID", Matches(Uuid("", ""))),
        ["uuid3"] = ("a UUID of version 3", Matches(Uuid("3", ""))),
        ["uuid4"] = ("a UUID of version 4", Matches(Uuid("4", "[89ABab]"))),
        ["uuid5"] = ("a UUID of version 5", Matches(Uuid("5", "[89ABab]"))),
    };

    private static readonly Regex _leadingZeros = new(@"(?<![0-9A-Fa-f:])0+(?=[0-9])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _duration = new(@"^[+-]?(?:0|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+\z|^\s*(?:[0-9]+\s*[A-Za-zµ]+\s*)+\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _time = new(@"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:.[0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The condition that a format sets; <see langword="null"/> for one that is not checked.</summary>
    public static ValueCondition? Find(string format) =>
        _formats.TryGetValue(format, out var known) ? ValueConditions.Format(known.Description, text => known.IsValid(text)) : null;

    /// <summary>Determines whether a text has one of these formats.</summary>
    public static bool IsValid(string format, string text) => _formats[format].IsValid(text);

    private static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text)
    {
        var split = text.IndexOfAny(['t', 'T']);
        return split > 0
            && IsDate(text.Substring(0, split))
            && _time.Match(text.Substring(split + 1)) is { Success: true } time
            && string.CompareOrdinal(time.Groups["hour"].Value, "23") <= 0
            && string.CompareOrdinal(time.Groups["minute"].Value, "59") <= 0
            && string.CompareOrdinal(time.Groups["second"].Value, "59") <= 0;
    }

    private static bool IsDuration(string text) => text.Length > 200 || _duration.IsMatch(text);

    private static bool IsAddress(string text) => AddressText.TryParse(WithoutLeadingZeros(text), out _);

    // The API server still takes them.
    private static string WithoutLeadingZeros(string text) => text.IndexOf(':') >= 0 ? text : _leadingZeros.Replace(text, "");

    // Symbols and letters beyond ASCII count as letters there.
    private static bool MayBeHost(string text) =>
        text.Length is > 0 and <= 255
        && text.IndexOfAny([' ', '_', '/', ':', '@', '*', '?', '#', ',', ';', '"', '\'']) < 0
        && text[0] is not ('-' or '.')
        && text.Split('.').All(label => label.Length <= 63);

    private static Func<string, bool> Matches(string pattern) =>
        new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).IsMatch;

    private static string Uuid(string version, string variant)
    {
        string Digits(int count) => $"{Hexadecimal}{{{count.ToString(CultureInfo.InvariantCulture)}}}";
        string Part(string fixedStart) => fixedStart + Digits(fixedStart.Length == 0 ? 4 : 3);
        return $"^{Digits(8)}-?{Digits(4)}-?{Part(version)}-?{Part(variant)}-?{Digits(12)}\\z";
    }
}
