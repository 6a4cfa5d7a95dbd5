namespace KubeGuard.Build.Git;

/// <summary>A step of a wildcard pattern, which matches one character or any number of them.</summary>
internal readonly struct GitWildcardStep
{
    private readonly bool[]? _members;
    private readonly char _literal;
    private readonly bool _takesSlash;

    private GitWildcardStep(bool[]? members, char literal, bool takesSlash, bool repeats = false, int skipTo = 0)
    {
        _members = members;
        _literal = literal;
        _takesSlash = takesSlash;
        Repeats = repeats;
        SkipTo = skipTo;
    }

    /// <summary>Indicates whether it matches any number of characters.</summary>
    public bool Repeats { get; }

    /// <summary>The step that may follow instead of the next one, or 0.</summary>
    public int SkipTo { get; }

    /// <summary>Indicates whether it matches a single character only.</summary>
    public bool IsLiteral => _literal != '\0';

    /// <summary>One character.</summary>
    public static GitWildcardStep Literal(char character) => new(null, character, character == '/');

    /// <summary>Any character, optionally except a slash.</summary>
    public static GitWildcardStep AnyIn(bool withinPart) => new(null, '\0', !withinPart);

    /// <summary>One of some characters.</summary>
    public static GitWildcardStep OneOf(bool[] members, bool withinPart) => new(members, '\0', !withinPart);

    /// <summary>Any number of characters.</summary>
    public static GitWildcardStep Many(bool withinPart) => new(null, '\0', !withinPart, repeats: true);

    /// <summary>Matches nothing: the steps up to another one may be skipped.</summary>
    public static GitWildcardStep Optional(int skipTo) => new([], '\0', false, skipTo: skipTo);

    /// <summary>Determines whether it matches a character.</summary>
    public bool Takes(char character) =>
        _literal != '\0' ? character == _literal
        : character == '/' && !_takesSlash ? false
        : _members is null || (character < _members.Length && _members[character]);
}
