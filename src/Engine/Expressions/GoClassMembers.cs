namespace KubeGuard.Expressions;

/// <summary>
/// The characters of a class in a regular expression, as .NET writes them. A character beyond the basic plane is two chars in .NET, so it
/// is matched by an alternative of its own.
/// </summary>
/// <param name="Ranges">Those of the basic plane, for use between brackets.</param>
/// <param name="HasPairs">Whether all characters beyond it are members.</param>
internal readonly record struct GoClassMembers(string Ranges, bool HasPairs)
{
    /// <summary>Any character beyond the basic plane.</summary>
    public const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>The chars that are no characters.</summary>
    public static readonly (char First, char Last) Surrogates = ('\uD800', '\uDFFF');

    private const string SurrogateRange = @"\uD800-\uDFFF";

    /// <summary>The class, or the characters that are not in it.</summary>
    public string ToClass(bool isNegated)
    {
        var basic = isNegated ? $"[^{Ranges}{SurrogateRange}]" : $"[{Ranges}]";
        return HasPairs == isNegated ? basic : $"(?:{basic}|{Pair})";
    }
}
