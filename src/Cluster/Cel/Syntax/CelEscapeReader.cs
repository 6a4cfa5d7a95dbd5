using System.Globalization;
using System.Text;

namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>Reads the escapes of a string or byte sequence.</summary>
/// <param name="text">The text between the quotes.</param>
/// <param name="start">The offset of the text in the expression.</param>
/// <param name="isBytes">Whether octal and hexadecimal escapes are bytes rather than code points.</param>
internal sealed class CelEscapeReader(string text, int start, bool isBytes)
{
    private int _position;

    /// <summary>The string.</summary>
    /// <exception cref="CelSyntaxException">An escape is invalid.</exception>
    public string ReadText()
    {
        var result = new StringBuilder(text.Length);
        while (_position < text.Length)
        {
            if (text[_position] == '\\')
            {
                result.Append(char.ConvertFromUtf32(Escape(out _)));
            }
            else
            {
                result.Append(text[_position++]);
            }
        }

        return result.ToString();
    }

    /// <summary>The byte sequence.</summary>
    /// <exception cref="CelSyntaxException">An escape is invalid.</exception>
    public byte[] ReadBytes()
    {
        var result = new List<byte>(text.Length);
        while (_position < text.Length)
        {
            if (text[_position] == '\\')
            {
                var code = Escape(out var isByte);
                result.AddRange(isByte ? [(byte)code] : Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code)));
            }
            else
            {
                var next = text.IndexOf('\\', _position);
                var end = next < 0 ? text.Length : next;
                result.AddRange(Encoding.UTF8.GetBytes(text.Substring(_position, end - _position)));
                _position = end;
            }
        }

        return [.. result];
    }

    private int Escape(out bool isByte)
    {
        var begin = _position++;
        var kind = _position < text.Length ? text[_position++] : '\0';
        isByte = false;
        switch (kind)
        {
            case 'a': return '\a';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case '\\' or '\'' or '"' or '`' or '?': return kind;
            case 'x' or 'X':
                isByte = isBytes;
                return Code(begin, 2, 16);
            case 'u' when !isBytes: return Code(begin, 4, 16);
            case 'U' when !isBytes: return Code(begin, 8, 16);
            case >= '0' and <= '3':
                _position--;
                isByte = isBytes;
                return Code(begin, 3, 8);
            default: throw Invalid(begin);
        }
    }

    private int Code(int begin, int length, int radix)
    {
        var digits = text.Substring(_position, Math.Min(length, text.Length - _position));
        if (digits.Length < length || !digits.All(digit => radix == 8 ? digit is >= '0' and <= '7' : Uri.IsHexDigit(digit)))
        {
            throw Invalid(begin);
        }

        _position += length;
        var code = radix == 8 ? Convert.ToInt64(digits, 8) : long.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? throw Invalid(begin) : (int)code;
    }

    private CelSyntaxException Invalid(int begin) =>
        new(new CelProblem("Syntax error: invalid escape sequence", CelSpan.Between(start + begin, start + Math.Min(_position, text.Length))));
}
