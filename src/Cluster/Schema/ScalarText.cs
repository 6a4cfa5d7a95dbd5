using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>Reads what a string would be without its quotes.</summary>
internal static class ScalarText
{
    private static readonly string[] _true = ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"];
    private static readonly string[] _false = ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"];

    /// <summary>The boolean or number of a text, or <see langword="null"/> if it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The kind of scalar that is wanted.</param>
    public static ScalarNode? Read(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => _true.Contains(text) ? ScalarNode.Boolean(true) : _false.Contains(text) ? ScalarNode.Boolean(false) : null,
        ScalarKind.Integer => ReadInteger(text),
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number)
            ? ScalarNode.Float(text)
            : null,
    };

    // A zero before other digits makes it octal, as in the mode of a file.
    private static ScalarNode? ReadInteger(string text)
    {
        if (text.Length > 1 && text[0] == '0' && text.All(character => character is >= '0' and <= '7') && text.Length < 12)
        {
            return ScalarNode.Integer(Convert.ToInt64(text, 8), written: text);
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (text[0] is not ('0' or '+') || text == "0")
            ? ScalarNode.Integer(number)
            : null;
    }
}
