using System.Globalization;
using System.Text;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The characters of the parts of a URL, and their escapes, as Go has them (https://pkg.go.dev/net/url).</summary>
internal static class UrlEscapes
{
    private const string OfUser = "-._:~!$&'()*+,;=%@";
    private const string OfHost = "-_.~!$&'()*+,;=:[]<>\"";
    private const string KeptInPath = "-_.~$&+,/:;=@";
    private const string ValidInPath = "-_.~$&+,/:;=@!'()*[]%";

    /// <summary>Determines whether each percent sign is followed by two digits.</summary>
    public static bool IsValid(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !IsHex(text[i + 1]) || !IsHex(text[i + 2]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a text is a colon with a number behind it, or nothing.</summary>
    public static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && text.Skip(1).All(character => character is >= '0' and <= '9'));

    /// <summary>Determines whether a text is a user name, with or without a password.</summary>
    public static bool IsUser(string text) => text.All(character => IsOneOf(character, OfUser)) && IsValid(text);

    /// <summary>Reads a host with its port.</summary>
    /// <returns>The host without escapes; <see langword="null"/> if Go refuses it.</returns>
    public static string? ReadHost(string text)
    {
        var isBracketed = text.StartsWith("[", StringComparison.Ordinal);
        var end = isBracketed ? text.LastIndexOf(']') + 1 : text.LastIndexOf(':');
        if ((isBracketed && end == 0) || (end >= 0 && !IsPort(text.Substring(end))) || !IsValid(text))
        {
            return null;
        }

        // Only characters beyond ASCII are escaped in a host, and what is behind the percent sign of a zone.
        var zone = isBracketed ? text.IndexOf("%25", StringComparison.Ordinal) : -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' ? (zone < 0 || i < zone) && text[i + 1] < '8' : text[i] < 0x80 && !IsOneOf(text[i], OfHost) && (zone < 0 || i < zone))
            {
                return null;
            }
        }

        return Decode(text);
    }

    /// <summary>Reads a key or value of a query.</summary>
    /// <returns>The text without escapes; <see langword="null"/> if Go refuses it.</returns>
    public static string? ReadQuery(string text) => IsValid(text) ? Decode(text.Replace('+', ' ')) : null;

    /// <summary>A path as Go writes it: as it is if all its characters may be there, else with new escapes.</summary>
    /// <param name="path">The path, whose escapes are valid.</param>
    public static string WritePath(string path)
    {
        if (path.All(character => IsOneOf(character, ValidInPath)))
        {
            return path;
        }

        var result = new StringBuilder();
        foreach (var one in Encoding.UTF8.GetBytes(Decode(path)))
        {
            result.Append(one < 0x80 && IsOneOf((char)one, KeptInPath) ? ((char)one).ToString() : "%" + one.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(byte.Parse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                var length = CodePoints.LengthAt(text, i);
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsOneOf(char character, string others) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || others.IndexOf(character) >= 0;

    private static bool IsHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
