namespace KubeGuard.Expressions;

/// <summary>The flags that apply in a part of a regular expression of Go, and that change what it matches.</summary>
/// <param name="IgnoresCase">The flag <c>i</c>.</param>
/// <param name="IsMultiline">The flag <c>m</c>: a line is what <c>^</c> and <c>$</c> are the ends of.</param>
/// <param name="MatchesLineBreaks">The flag <c>s</c>: a dot matches a line break too.</param>
/// <param name="IsLazy">The flag <c>U</c>: a repetition takes as little as it can, unless a question mark follows it.</param>
internal readonly record struct GoRegexFlags(bool IgnoresCase, bool IsMultiline, bool MatchesLineBreaks, bool IsLazy)
{
    /// <summary>Reads flags up to the colon or parenthesis behind them.</summary>
    /// <param name="text">The text, at the first flag.</param>
    /// <param name="outer">The flags of the part around.</param>
    /// <exception cref="FormatException">Go has no such group.</exception>
    public static GoRegexFlags Read(GoRegexText text, GoRegexFlags outer)
    {
        var (flags, isOn) = (outer, true);
        while (!text.IsAtEnd && text.Current is not (':' or ')'))
        {
            var flag = text.Next();
            (flags, isOn) = flag switch
            {
                'i' => (flags with { IgnoresCase = isOn }, isOn),
                'm' => (flags with { IsMultiline = isOn }, isOn),
                's' => (flags with { MatchesLineBreaks = isOn }, isOn),
                'U' => (flags with { IsLazy = isOn }, isOn),
                '-' when isOn => (flags, false),
                _ => throw new FormatException($"invalid or unsupported group '(?{flag}'"),
            };
        }

        return flags;
    }
}
