using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Functions of strings (https://pkg.go.dev/github.com/google/cel-go/ext#Strings). Version 2, which Kubernetes 1.29 has, knows
/// <c>format</c> and <c>quote</c>.
/// </summary>
internal static class StringLibrary
{
    // The API server counts no cost for the result of a replacement, which can grow without end.
    private const int MaxLength = 10_000_000;

    // The white space of Unicode, as Go trims it.
    private static readonly char[] _blanks =
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000".ToCharArray();

    /// <summary>The functions of version 0.</summary>
    public static CelLibrary First { get; } = new("strings", KubernetesVersion.Oldest,
    [
        new("charAt", Member("string_char_at_int", [StringType, IntType], StringType, call => CharAt(call.Text(0), call.Integer(1)))),
        new("indexOf",
            Member("string_index_of_string", [StringType, StringType], IntType, call => IndexOf(call.Text(0), call.Text(1), 0), LibraryCost.Traverse),
            Member("string_index_of_string_int", [StringType, StringType, IntType], IntType, call => IndexOf(call.Text(0), call.Text(1), call.Integer(2)), LibraryCost.Traverse)),
        new("join",
            Member("list_join", [Strings], StringType, call => Join(call.List(0), ""), LibraryCost.Write),
            Member("list_join_string", [Strings, StringType], StringType, call => Join(call.List(0), call.Text(1)), LibraryCost.Write)),
        new("lastIndexOf",
            Member("string_last_index_of_string", [StringType, StringType], IntType, call => LastIndexOf(call.Text(0), call.Text(1), null), LibraryCost.Traverse),
            Member("string_last_index_of_string_int", [StringType, StringType, IntType], IntType, call => LastIndexOf(call.Text(0), call.Text(1), call.Integer(2)), LibraryCost.Traverse)),
        new("lowerAscii", Member("string_lower_ascii", [StringType], StringType, call => SwapCase(call.Text(0), 'A', 'Z'), LibraryCost.Read)),
        new("replace",
            Member("string_replace_string_string", [StringType, StringType, StringType], StringType, call => Replace(call.Text(0), call.Text(1), call.Text(2), -1), LibraryCost.Rewrite),
            Member("string_replace_string_string_int", [StringType, StringType, StringType, IntType], StringType, call => Replace(call.Text(0), call.Text(1), call.Text(2), call.Integer(3)), LibraryCost.Rewrite)),
        new("split",
            Member("string_split_string", [StringType, StringType], Strings, call => Split(call.Text(0), call.Text(1), -1), LibraryCost.Rewrite),
            Member("string_split_string_int", [StringType, StringType, IntType], Strings, call => Split(call.Text(0), call.Text(1), call.Integer(2)), LibraryCost.Rewrite)),
        new("substring",
            Member("string_substring_int", [StringType, IntType], StringType, call => Substring(call.Text(0), call.Integer(1)), LibraryCost.Read),
            Member("string_substring_int_int", [StringType, IntType, IntType], StringType, call => Substring(call.Text(0), call.Integer(1), call.Integer(2)), LibraryCost.Read)),
        new("trim", Member("string_trim", [StringType], StringType, call => Text(call.Text(0).Trim(_blanks)), LibraryCost.Read)),
        new("upperAscii", Member("string_upper_ascii", [StringType], StringType, call => SwapCase(call.Text(0), 'a', 'z'), LibraryCost.Read)),
    ]);

    /// <summary>The functions that version 2 has more.</summary>
    public static CelLibrary Second { get; } = new("strings 2", new KubernetesVersion(29),
    [
        new("format",
            new CelOverload("string_format", true, [StringType, CelType.List(CelType.Dyn)], StringType, call => StringFormat.Run(call.Text(0), call.List(1)), LibraryCost.Read) { TakesMixedLists = true }),
        new("strings.quote", Global("strings_quote", [StringType], StringType, call => Text(GoQuote.Plain(call.Text(0))))),
    ]);

    private static CelError OutOfRange(long index) => new($"index out of range: {index}");

    private static CelValue CharAt(string text, long index)
    {
        var start = index < 0 ? -1 : CodePoints.CharIndexOf(text, index);
        return start < 0 ? OutOfRange(index)
            : Text(start == text.Length ? "" : text.Substring(start, CodePoints.LengthAt(text, start)));
    }

    private static CelValue IndexOf(string text, string part, long from)
    {
        if (part.Length == 0)
        {
            return Integer(from);
        }

        if (from < 0)
        {
            return OutOfRange(from);
        }

        var start = CodePoints.CharIndexOf(text, from);
        var found = start < 0 ? -1 : text.IndexOf(part, start, StringComparison.Ordinal);
        return Integer(found < 0 ? -1 : CodePoints.CountBefore(text, found));
    }

    private static CelValue LastIndexOf(string text, string part, long? from)
    {
        if (part.Length == 0)
        {
            return Integer(from ?? CodePoints.CountBefore(text, text.Length));
        }

        if (from < 0)
        {
            return OutOfRange(from.Value);
        }

        var start = from is null ? text.Length : CodePoints.CharIndexOf(text, from.Value);
        if (start < 0 || (from is not null && start == text.Length))
        {
            return Integer(-1);
        }

        for (var position = Math.Min(start, text.Length - part.Length); position >= 0; position--)
        {
            if (string.CompareOrdinal(text, position, part, 0, part.Length) == 0)
            {
                return Integer(CodePoints.CountBefore(text, position));
            }
        }

        return Integer(-1);
    }

    private static CelValue Join(CelList list, string separator)
    {
        var texts = new List<string>(list.Count);
        foreach (var item in list.Items)
        {
            if (item is not CelString text)
            {
                return CelError.NoSuchOverload();
            }

            texts.Add(text.Value);
        }

        return texts.Sum(text => (long)text.Length + separator.Length) > MaxLength ? TooLong() : Text(string.Join(separator, texts));
    }

    // Upper and lower case of ASCII differ in one bit.
    private static CelValue SwapCase(string text, char first, char last) =>
        Text(new string([.. text.Select(character => character >= first && character <= last ? (char)(character ^ 0x20) : character)]));

    private static CelValue Replace(string text, string part, string by, long count)
    {
        var pieces = Pieces(text, part, count);
        return pieces is null || pieces.Sum(piece => (long)piece.Length + by.Length) > MaxLength ? TooLong() : Text(string.Join(by, pieces));
    }

    // What is between the places to replace. An empty part is before each code point, and at the end.
    private static List<string>? Pieces(string text, string part, long count)
    {
        var limit = count < 0 ? int.MaxValue : count;
        if (part.Length > 0)
        {
            return Cut(text, part, limit);
        }

        var pieces = new List<string> { "" };
        var position = 0;
        while (pieces.Count <= limit && position < text.Length)
        {
            var length = CodePoints.LengthAt(text, position);
            pieces.Add(text.Substring(position, length));
            position += length;
        }

        if (limit == 0)
        {
            return [text];
        }

        if (position < text.Length)
        {
            pieces[pieces.Count - 1] += text.Substring(position);
        }
        else if (pieces.Count <= limit)
        {
            pieces.Add("");
        }

        return pieces;
    }

    private static List<string> Cut(string text, string part, long limit)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var next = 0; pieces.Count < limit && (next = text.IndexOf(part, start, StringComparison.Ordinal)) >= 0; start = next + part.Length)
        {
            pieces.Add(text.Substring(start, next - start));
        }

        pieces.Add(text.Substring(start));
        return pieces;
    }

    private static CelValue Split(string text, string separator, long count)
    {
        if (count == 0)
        {
            return CelArray.Empty;
        }

        var limit = count < 0 ? int.MaxValue : count;
        if (separator.Length > 0)
        {
            return Texts(Cut(text, separator, limit - 1));
        }

        var points = CodePoints.Of(text).ToList();
        return Texts(points.Count <= limit ? points : points.Take((int)limit - 1).Append(string.Concat(points.Skip((int)limit - 1))));
    }

    private static CelValue Substring(string text, long start)
    {
        var from = start < 0 ? -1 : CodePoints.CharIndexOf(text, start);
        return from < 0 ? OutOfRange(start) : Text(text.Substring(from));
    }

    private static CelValue Substring(string text, long start, long end)
    {
        if (start > end)
        {
            return new CelError($"invalid substring range. start: {start}, end: {end}");
        }

        var from = start < 0 ? -1 : CodePoints.CharIndexOf(text, start);
        var to = CodePoints.CharIndexOf(text, end);
        return from < 0 ? OutOfRange(start) : to < 0 ? OutOfRange(end) : Text(text.Substring(from, to - from));
    }

    private static CelUnknown TooLong() => new($"a text of more than {MaxLength} characters");
}
