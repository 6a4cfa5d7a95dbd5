namespace KubeGuard.Components.PackageUrls;

/// <summary>Takes a package URL apart, from its end to its beginning as the specification does.</summary>
internal static class PackageUrlReader
{
    private const string Scheme = "pkg:";

    /// <summary>Reads a package URL.</summary>
    /// <exception cref="FormatException">The text is none; the message is the end of a sentence that says why.</exception>
    public static PackageUrl Read(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("it does not start with 'pkg:'");
        }

        var rest = text.Substring(Scheme.Length).TrimStart('/');
        var subpath = CutAfter(ref rest, rest.IndexOf('#'));
        var qualifiers = CutAfter(ref rest, rest.IndexOf('?'));
        var type = CutBefore(ref rest, rest.IndexOf('/'));
        rest = rest.Trim('/');
        var version = CutAfter(ref rest, VersionSeparator(rest));
        var name = CutAfter(ref rest, rest.LastIndexOf('/')) ?? TakeAll(ref rest);
        return PackageUrl.Create(
            type,
            DecodedPath(rest),
            PercentEncoding.Decode(name),
            version is null ? null : PercentEncoding.Decode(version),
            Pairs(qualifiers),
            DecodedSubpath(subpath));
    }

    /// <summary>The type, if it has only characters that it may have.</summary>
    public static string CheckedType(string type) =>
        type.Length > 0 && !IsDigit(type[0]) && type.All(character => IsLetter(character) || IsDigit(character) || character is '.' or '-' or '+')
            ? type
            : throw new FormatException("its type is missing or has characters that it may not have");

    /// <summary>The key of a qualifier in lower case, if it has only characters that it may have.</summary>
    public static string CheckedKey(string key) =>
        key.Length > 0 && !IsDigit(key[0]) && key.All(character => IsLetter(character) || IsDigit(character) || character is '.' or '-' or '_')
            ? key.ToLowerInvariant()
            : throw new FormatException("a qualifier has a key with characters that it may not have");

    // A scope of npm that is not encoded starts with "@" as well, but is followed by a name.
    private static int VersionSeparator(string text)
    {
        var at = text.LastIndexOf('@');
        var isScope = at >= 0 && (at == 0 || text[at - 1] == '/') && text.IndexOf('/', at) > 0;
        return isScope ? -1 : at;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string? qualifiers) =>
        from pair in (qualifiers ?? string.Empty).Split(['&'], StringSplitOptions.RemoveEmptyEntries)
        let separator = pair.IndexOf('=')
        select separator < 0
            ? throw new FormatException("a qualifier has no value")
            : new KeyValuePair<string, string>(pair.Substring(0, separator), PercentEncoding.Decode(pair.Substring(separator + 1)));

    private static string DecodedPath(string path) =>
        string.Join("/", path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(PercentEncoding.Decode));

    private static string? DecodedSubpath(string? path) => path is null
        ? null
        : string.Join("/", path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(PercentEncoding.Decode).Where(segment => segment is not ("." or "..")));

    private static string? CutAfter(ref string text, int separator)
    {
        if (separator < 0)
        {
            return null;
        }

        var end = text.Substring(separator + 1);
        text = text.Substring(0, separator);
        return end;
    }

    private static string CutBefore(ref string text, int separator)
    {
        if (separator < 0)
        {
            throw new FormatException("it has no name");
        }

        var start = text.Substring(0, separator);
        text = text.Substring(separator + 1);
        return start;
    }

    private static string TakeAll(ref string text)
    {
        var all = text;
        text = string.Empty;
        return all;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
