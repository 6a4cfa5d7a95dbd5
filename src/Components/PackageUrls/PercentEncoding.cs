using System.Globalization;
using System.Text;

namespace KubeGuard.Components.PackageUrls;

/// <summary>
/// The percent-encoding of package URLs (https://github.com/package-url/purl-spec/blob/main/PURL-SPECIFICATION.rst#character-encoding): letters,
/// digits and <c>.-_~:</c> are written as they are, all else as the bytes of UTF-8. A plus is a plus.
/// </summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodes a part, slashes included.</summary>
    public static string Encode(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (IsPlain((char)value))
            {
                result.Append((char)value);
            }
            else
            {
                result.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    /// <summary>Encodes the segments of a path, whose slashes remain.</summary>
    public static string EncodePath(string path) => string.Join("/", path.Split('/').Select(Encode));

    /// <summary>Decodes a part.</summary>
    /// <exception cref="FormatException">A percent sign is not followed by two digits, or the bytes are no UTF-8.</exception>
    public static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var source = Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(source.Length);
        for (var at = 0; at < source.Length; at++)
        {
            bytes.Add(source[at] == '%' ? EscapedByte(source, ref at) : source[at]);
        }

        try
        {
            return _utf8.GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            throw new FormatException("its percent-encoded bytes are not valid UTF-8");
        }
    }

    private static byte EscapedByte(byte[] source, ref int at)
    {
        if (at + 2 >= source.Length || Digit(source[at + 1]) is not { } high || Digit(source[at + 2]) is not { } low)
        {
            throw new FormatException("a percent sign is not followed by two hexadecimal digits");
        }

        at += 2;
        return (byte)((high * 16) + low);
    }

    private static int? Digit(byte value) => (char)value switch
    {
        >= '0' and <= '9' => value - '0',
        >= 'a' and <= 'f' => value - 'a' + 10,
        >= 'A' and <= 'F' => value - 'A' + 10,
        _ => null,
    };

    private static bool IsPlain(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' or '~' or ':';
}
