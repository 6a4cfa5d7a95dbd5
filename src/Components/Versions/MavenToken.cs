namespace KubeGuard.Components.Versions;

/// <summary>A number or a qualifier of a Maven version, with what was in front of it.</summary>
internal readonly struct MavenToken
{
    // In the order in which they sort; all other qualifiers follow by their names.
    private static readonly string[] _qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", string.Empty, "sp"];
    private readonly string _value;
    private readonly bool _isNumber;

    private MavenToken(bool isAfterDash, string value, bool isNumber)
    {
        IsAfterDash = isAfterDash;
        _value = value;
        _isNumber = isNumber;
    }

    /// <summary>Indicates whether a dash, or a change between digits and letters, is in front of it, and not a dot.</summary>
    public bool IsAfterDash { get; }

    /// <summary>Indicates whether it means the same as nothing.</summary>
    public bool IsNull => _isNumber ? _value.Trim('0').Length == 0 : _value.Length == 0;

    /// <summary>Makes a token of its text in lower case; an empty text is a zero.</summary>
    public static MavenToken Of(bool isAfterDash, string text, bool isBeforeDigit) => text.Length == 0 || DigitRun.IsNumber(text)
        ? new MavenToken(isAfterDash, text, isNumber: true)
        : new MavenToken(isAfterDash, Qualifier(text, isBeforeDigit), isNumber: false);

    /// <summary>The token that counts in place of this one in a version that is shorter.</summary>
    public MavenToken Null() => new(IsAfterDash, string.Empty, _isNumber);

    /// <summary>Compares the tokens of two versions at one position.</summary>
    public int CompareTo(MavenToken other)
    {
        var ranks = Rank.CompareTo(other.Rank);
        return ranks != 0 ? ranks
            : _isNumber ? DigitRun.Compare(_value, other._value)
            : CompareQualifiers(_value, other._value);
    }

    // .qualifier, -qualifier, -number, .number
    private int Rank => (_isNumber, IsAfterDash) switch
    {
        (false, false) => 0,
        (false, true) => 1,
        (true, true) => 2,
        (true, false) => 3,
    };

    private static string Qualifier(string text, bool isBeforeDigit) => text switch
    {
        "a" when isBeforeDigit => "alpha",
        "b" when isBeforeDigit => "beta",
        "m" when isBeforeDigit => "milestone",
        "cr" => "rc",
        "ga" or "final" or "release" => string.Empty,
        _ => text,
    };

    private static int CompareQualifiers(string left, string right)
    {
        var (one, other) = (Index(left), Index(right));
        return one != other ? one.CompareTo(other) : string.CompareOrdinal(left, right);
    }

    private static int Index(string qualifier) => Array.IndexOf(_qualifiers, qualifier) is >= 0 and var index ? index : _qualifiers.Length;
}
