using System.Globalization;
using System.Text;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>Reads the values of literals.</summary>
internal static class CelLiteralReader
{
    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The value of a number, a string or a byte sequence.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isNegative">Whether a minus sign is written before the number.</param>
    /// <exception cref="CelSyntaxException">The literal is invalid.</exception>
    public static CelValue Read(CelToken token, bool isNegative = false) => token.Kind switch
    {
        CelTokenKind.Int => Int(token, isNegative),
        CelTokenKind.Uint => ReadUnsigned(token.Text.Substring(0, token.Text.Length - 1)) is { } number && !isNegative
            ? new CelUint(number)
            : throw new CelSyntaxException("invalid uint literal", token.Span),
        CelTokenKind.Double => Double(token, isNegative),
        _ => Text(token),
    };

    private static CelInt Int(CelToken token, bool isNegative)
    {
        var limit = isNegative ? (ulong)long.MaxValue + 1 : long.MaxValue;
        return ReadUnsigned(token.Text) is { } number && number <= limit
            ? new CelInt(isNegative ? unchecked(-(long)number) : (long)number)
            : throw new CelSyntaxException("invalid int literal", token.Span);
    }

    private static ulong? ReadUnsigned(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return ulong.TryParse(
            isHex ? text.Substring(2) : text,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
    }

    // The .NET Framework refuses numbers that are too large, newer versions give infinity; Go refuses them.
    private static CelDouble Double(CelToken token, bool isNegative) =>
        double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? new CelDouble(isNegative ? -number : number)
            : throw new CelSyntaxException("invalid double literal", token.Span);

    private static CelValue Text(CelToken token)
    {
        var prefix = token.Text.IndexOfAny(['"', '\'']);
        var isRaw = token.Text.IndexOfAny(['r', 'R'], 0, prefix) >= 0;
        var quote = token.Text[prefix];
        var quotes = token.Text.Length >= prefix + 6 && token.Text[prefix + 1] == quote && token.Text[prefix + 2] == quote ? 3 : 1;
        var body = token.Text.Substring(prefix + quotes, token.Text.Length - prefix - (2 * quotes)).Replace("\r\n", "\n");
        var isBytes = token.Kind == CelTokenKind.Bytes;
        var units = isRaw || body.IndexOf('\\') < 0 ? null : new CelEscapeReader(body, token.Start + prefix + quotes, isBytes);
        try
        {
            return isBytes ? new CelBytes(units?.ReadBytes() ?? _utf8.GetBytes(body)) : new CelString(units?.ReadText() ?? body);
        }
        catch (EncoderFallbackException)
        {
            throw new CelSyntaxException("invalid UTF-16 in a byte sequence", token.Span);
        }
    }
}
