namespace KubeGuard.Expressions;

/// <summary>
/// A regular expression in the syntax of Go (https://github.com/google/re2/wiki/Syntax), which the schemas of custom resources use. It
/// is translated to the syntax of .NET, where both mean the same.
/// </summary>
internal sealed class GoRegex
{
    private GoRegex(string? error, string? translation)
    {
        Error = error;
        Translation = translation;
    }

    /// <summary>The reason why Go refuses the expression; <see langword="null"/> if it does not, or if that is not certain.</summary>
    public string? Error { get; }

    /// <summary>The expression in the syntax of .NET, to be used without options; <see langword="null"/> if .NET has no equal one.</summary>
    public string? Translation { get; }

    /// <summary>Indicates whether the translation means the same only in texts of ASCII characters.</summary>
    public bool IsForAsciiOnly { get; private init; }

    /// <summary>Indicates whether the translation means the same only in texts of the basic plane of Unicode.</summary>
    public bool IsForBasicPlaneOnly { get; private init; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    public static GoRegex Parse(string text)
    {
        var reader = new GoRegexReader(text);
        try
        {
            var translation = reader.Translate();
            return new GoRegex(null, reader.HasEqual ? translation : null)
            {
                IsForAsciiOnly = reader.IsForAsciiOnly,
                IsForBasicPlaneOnly = reader.IsForBasicPlaneOnly,
            };
        }
        catch (FormatException exception)
        {
            return new GoRegex(exception.Message, null);
        }
    }
}
