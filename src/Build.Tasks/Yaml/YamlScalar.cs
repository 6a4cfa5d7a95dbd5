using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Build.Yaml.Scanning;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Gives a scalar its type as the Kubernetes API server does, which reads YAML 1.1 words such as
/// <c>yes</c> as booleans (https://yaml.org/type/bool.html).
/// </summary>
internal static class YamlScalar
{
    private static readonly Regex _number = new(
        @"^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.inf|\.Inf|\.INF)$|^\.(?:nan|NaN|NAN)$",
        RegexOptions.CultureInvariant);

    public static ScalarNode Resolve(YamlEvent scalar, ManifestLocation location) =>
        scalar.Tag is { } tag ? TaggedScalar.Resolve(scalar, tag, location)
        : scalar.IsPlain ? Plain(scalar.Text, location)
        : ScalarNode.String(Placeholders.Read(scalar.Text), location);

    /// <summary>The value of a text that has no quotes.</summary>
    public static ScalarNode Plain(string text, ManifestLocation location) =>
        text switch
        {
            _ when IsNull(text) => ScalarNode.Null(location),
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y" => ScalarNode.Boolean(true, location, text),
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N" => ScalarNode.Boolean(false, location, text),
            _ when IsNumber(text) => Number(text, location),
            _ => ScalarNode.String(Placeholders.Read(text), location),
        };

    /// <summary>Determines whether a text without quotes is null.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    // A fast check: most texts that start like a number are all digits, or quantities such as 100m and 128Mi, which the
    // ends distinguish.
    private static bool IsNumber(string text) =>
        MayStartNumber(text[0]) && MayEndNumber(text[text.Length - 1]) && (text.All(IsDigit) || (text.Any(char.IsLetterOrDigit) && _number.IsMatch(text)));

    private static bool MayStartNumber(char character) => IsDigit(character) || character is '-' or '+' or '.';

    private static bool MayEndNumber(char character) =>
        IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or 'n' or 'N' or '_' or '.';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static ScalarNode Number(string text, ManifestLocation location) =>
        ToInteger(text.Replace("_", "")) is { } value ? ScalarNode.Integer(value, location, text) : ScalarNode.Float(text, location);

    private static long? ToInteger(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.TrimStart('-', '+');
        try
        {
            var value = digits switch
            {
                ['0', 'x', .. var hex] => Convert.ToInt64(hex, 16),
                ['0', 'b', .. var binary] => Convert.ToInt64(binary, 2),
                ['0', 'o', .. var octal] => Convert.ToInt64(octal, 8),
                ['0', _, ..] when digits.All(char.IsDigit) => Convert.ToInt64(digits, 8),
                _ => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
            };
            return isNegative ? -value : value;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
