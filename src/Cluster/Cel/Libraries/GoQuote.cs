using System.Globalization;
using System.Text;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Writes strings between quotation marks.</summary>
internal static class GoQuote
{
    /// <summary>Writes a string as <c>strings.quote</c> does, which leaves all but a few characters as they are.</summary>
    public static string Plain(string text) => Write(text, _ => null);

    /// <summary>Writes a string as Go does for <c>%q</c>, with escapes for what cannot be printed.</summary>
    public static string Escaped(string text) => Write(text, point => IsPrinted(point) ? null : Escape(char.ConvertToUtf32(point, 0)));

    private static string Write(string text, Func<string, string?> escape)
    {
        var result = new StringBuilder("\"");
        foreach (var point in CodePoints.Of(text))
        {
            result.Append(point switch
            {
                "\a" => @"\a",
                "\b" => @"\b",
                "\f" => @"\f",
                "\n" => @"\n",
                "\r" => @"\r",
                "\t" => @"\t",
                "\v" => @"\v",
                "\\" => @"\\",
                "\"" => "\\\"",
                [var single] when char.IsSurrogate(single) => "\uFFFD",
                _ => escape(point) ?? point,
            });
        }

        return result.Append('"').ToString();
    }

    private static bool IsPrinted(string point) => point == " " || CharUnicodeInfo.GetUnicodeCategory(point, 0) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escape(int point) => point < ' ' || point == 0x7F ? $"\\x{point:x2}" : point <= char.MaxValue ? $"\\u{point:x4}" : $"\\U{point:x8}";
}
