using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>Writes parts of CEL expressions (https://kubernetes.io/docs/reference/using-api/cel/).</summary>
internal static class CelText
{
    private static readonly Regex _placeholder = new(@"\{([0-9])\}", RegexOptions.CultureInvariant);

    private static readonly string[] _calls = [".filter(", ".map("];

    /// <summary>A string.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' or '\\' => $"\\{character}",
                < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list of strings.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quote))}]";

    /// <summary>A text with placeholders, as a sum of strings.</summary>
    /// <param name="format">The text, with placeholders such as <c>{0}</c>.</param>
    /// <param name="arguments">The expression for each placeholder.</param>
    public static string Format(string format, IReadOnlyList<string> arguments) => string.Join(
        " + ",
        _placeholder.Split(format)
            .Select((part, index) => index % 2 == 1 ? arguments[int.Parse(part, CultureInfo.InvariantCulture)] : part.Length == 0 ? "" : Quote(part))
            .Where(part => part.Length > 0));

    /// <summary>A thing with its name or value, as <see cref="KubeGuard.Rules.Mention"/> writes it.</summary>
    /// <param name="named">The text before the name.</param>
    /// <param name="name">The expression for the name.</param>
    /// <param name="unnamed">The text for an empty name.</param>
    public static string Mention(string named, string name, string unnamed) => $"({name} == \"\" ? {Quote(unnamed)} : {Quote(named + " '")} + {name} + \"'\")";

    /// <summary>Several conditions, all of which must be true; empty ones are left out.</summary>
    public static string All(params string[] conditions) => string.Join(" && ", conditions.Where(condition => condition.Length > 0));

    /// <summary>An expression with a line for each call of a chain, unless it has lines already.</summary>
    public static string InLines(string expression)
    {
        if (expression.IndexOf('\n') >= 0)
        {
            return expression;
        }

        var lines = new StringBuilder();
        var (depth, isQuoted) = (0, false);
        for (var i = 0; i < expression.Length; i++)
        {
            var character = expression[i];
            if (character == '"' && (i == 0 || expression[i - 1] != '\\'))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                depth += character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0;
                if (depth == 0 && i > 0 && _calls.Any(call => string.CompareOrdinal(expression, i, call, 0, call.Length) == 0))
                {
                    lines.Append("\n  ");
                }
            }

            lines.Append(character);
        }

        return lines.ToString();
    }
}
