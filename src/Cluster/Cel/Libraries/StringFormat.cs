using System.Globalization;
using System.Text;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// The function <c>format</c>: a text whose clauses, such as <c>%s</c> or <c>%.2f</c>, are replaced by the items of a list
/// (https://pkg.go.dev/github.com/google/cel-go/ext#Strings, in version 2).
/// </summary>
internal static class StringFormat
{
    private const int DefaultPrecision = 6;
    private const int MaxPrecision = 1000;

    /// <summary>Replaces the clauses.</summary>
    /// <param name="text">The text.</param>
    /// <param name="items">The items.</param>
    public static CelValue Run(string text, CelList items)
    {
        var (result, next) = (new StringBuilder(), 0);
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] != '%')
            {
                result.Append(text[position]);
                continue;
            }

            position++;
            if (position < text.Length && text[position] == '%')
            {
                result.Append('%');
                continue;
            }

            if (ReadPrecision(text, ref position) is not { } precision || position >= text.Length)
            {
                return new CelError("could not parse formatting clause: unexpected end of string");
            }

            if (next >= items.Count)
            {
                return new CelError($"index {next} out of range");
            }

            var written = Write(text[position], precision, items[next++]);
            if (written is not CelString part)
            {
                return written;
            }

            result.Append(part.Value);
        }

        return Overloads.Text(result.ToString());
    }

    // The default without one; null for a point without digits.
    private static int? ReadPrecision(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '.')
        {
            return DefaultPrecision;
        }

        var start = ++position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position == start ? null
            : int.TryParse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var precision) ? precision
            : int.MaxValue;
    }

    private static CelValue Write(char clause, int precision, CelValue value)
    {
        if (precision > MaxPrecision && clause == 'f')
        {
            return new CelUnknown($"a number with more than {MaxPrecision} digits");
        }

        return clause switch
        {
            's' => FormatText.Of(value),
            'd' => Whole(value, number => number.ToString(CultureInfo.InvariantCulture), number => number.ToString(CultureInfo.InvariantCulture)),
            'b' => value is CelBool flag ? Overloads.Text(flag.Value ? "1" : "0") : Whole(value, number => InBase(number, 2)),
            'o' => Whole(value, number => InBase(number, 8)),
            'x' => Hexadecimal(value),
            'X' => Hexadecimal(value) is CelString text ? Overloads.Text(text.Value.ToUpperInvariant()) : Hexadecimal(value),
            'f' => Fraction(value, number => DoubleText.Fixed(number, precision, isGrouped: true)),

            // The number of digits in the clause has no effect in Kubernetes.
            'e' => Fraction(value, number => DoubleText.Scientific(number, DefaultPrecision)),
            _ => new CelError($"could not parse formatting clause: unrecognized formatting clause \"{clause}\""),
        };
    }

    private static CelValue Hexadecimal(CelValue value) => value switch
    {
        CelString text => Overloads.Text(Hexadecimal(Encoding.UTF8.GetBytes(text.Value))),
        CelBytes bytes => Overloads.Text(Hexadecimal(bytes.Value)),
        _ => Whole(value, number => InBase(number, 16)),
    };

    private static string Hexadecimal(byte[] bytes) => string.Concat(bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));

    private static CelValue Whole(CelValue value, Func<ulong, string> write) =>
        Whole(value, number => number < 0 ? "-" + write(unchecked((ulong)-number)) : write((ulong)number), write);

    private static CelValue Whole(CelValue value, Func<long, string> writeSigned, Func<ulong, string> writeUnsigned) => value switch
    {
        CelInt number => Overloads.Text(writeSigned(number.Value)),
        CelUint number => Overloads.Text(writeUnsigned(number.Value)),
        _ => WrongType(value),
    };

    private static CelValue Fraction(CelValue value, Func<double, string> write)
    {
        double? number = value switch
        {
            CelDouble known => known.Value,
            CelString { Value: "NaN" } => double.NaN,
            CelString { Value: "Infinity" } => double.PositiveInfinity,
            CelString { Value: "-Infinity" } => double.NegativeInfinity,
            _ => null,
        };
        return number is not { } finite ? WrongType(value)
            : Overloads.Text(double.IsNaN(finite) ? "NaN" : double.IsInfinity(finite) ? finite > 0 ? "∞" : "-∞" : write(finite));
    }

    private static CelError WrongType(CelValue value) => new($"error during formatting: the clause does not take a value of type {value.Type.Name}");

    private static string InBase(ulong number, uint radix)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(number % radix)]);
            number /= radix;
        }
        while (number > 0);

        return digits.ToString();
    }
}
