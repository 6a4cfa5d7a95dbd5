using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Gives a scalar its type as the Kubernetes API server does, which reads YAML 1.1 words such as
/// <c>yes</c> as booleans (https://yaml.org/type/bool.html).
/// </summary>
internal static class YamlScalar
{
    // "false" and its like.
    private const int LongestWord = 5;

    private static readonly HashSet<string> _nulls = new(StringComparer.Ordinal) { "", "~", "null", "Null", "NULL" };

    private static readonly HashSet<string> _trues = new(StringComparer.Ordinal)
    {
        "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y",
    };

    private static readonly HashSet<string> _falses = new(StringComparer.Ordinal)
    {
        "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N",
    };

    private static readonly Regex _number = new(
        @"^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.inf|\.Inf|\.INF)$|^\.(?:nan|NaN|NAN)$",
        RegexOptions.CultureInvariant);

    public static ScalarNode Resolve(Scalar scalar, ManifestLocation location)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || IsStringTag(scalar.Tag))
        {
            return ScalarNode.String(Placeholders.Read(text), location);
        }

        var canBeWord = text.Length <= LongestWord;
        return canBeWord && _nulls.Contains(text) ? ScalarNode.Null(location)
            : canBeWord && _trues.Contains(text) ? ScalarNode.Boolean(true, location)
            : canBeWord && _falses.Contains(text) ? ScalarNode.Boolean(false, location)
            : IsNumber(text) ? Number(text, location)
            : ScalarNode.String(Placeholders.Read(text), location);
    }

    private static bool IsStringTag(TagName tag) => !tag.IsEmpty && tag.Value is "tag:yaml.org,2002:str" or "!";

    private static bool IsNumber(string text) =>
        text[0] is (>= '0' and <= '9') or '-' or '+' or '.' && text.Any(char.IsLetterOrDigit) && _number.IsMatch(text);

    private static ScalarNode Number(string text, ManifestLocation location) =>
        ToInteger(text.Replace("_", "")) is { } value ? ScalarNode.Integer(value, location) : ScalarNode.Float(text, location);

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
