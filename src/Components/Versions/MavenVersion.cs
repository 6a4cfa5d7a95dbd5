namespace KubeGuard.Components.Versions;

/// <summary>
/// A version of Maven (https://maven.apache.org/pom.html#version-order-specification): tokens at dots, dashes and between digits and letters,
/// without those that mean nothing before a dash and at the end.
/// </summary>
internal sealed class MavenVersion : PackageVersion<MavenVersion>
{
    private readonly List<MavenToken> _tokens;

    private MavenVersion(List<MavenToken> tokens) => _tokens = tokens;

    /// <summary>Reads a version; <see langword="null"/> if it is empty or has white space.</summary>
    public static MavenVersion? Parse(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var tokens = new List<MavenToken>();
        foreach (var token in Tokens(text.ToLowerInvariant()))
        {
            if (token.IsAfterDash)
            {
                DropNulls(tokens);
            }

            tokens.Add(token);
        }

        DropNulls(tokens);
        return new MavenVersion(tokens);
    }

    /// <inheritdoc/>
    protected override int CompareTo(MavenVersion other)
    {
        for (var index = 0; index < _tokens.Count || index < other._tokens.Count; index++)
        {
            var result =
                index >= _tokens.Count ? other._tokens[index].Null().CompareTo(other._tokens[index])
                : index >= other._tokens.Count ? _tokens[index].CompareTo(_tokens[index].Null())
                : _tokens[index].CompareTo(other._tokens[index]);
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    private static IEnumerable<MavenToken> Tokens(string text)
    {
        var start = 0;
        var isAfterDash = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var isSeparator = at == text.Length || text[at] is '.' or '-';
            var isTransition = !isSeparator && at > start && DigitRun.IsDigit(text[at]) != DigitRun.IsDigit(text[at - 1]);
            if (!isSeparator && !isTransition)
            {
                continue;
            }

            yield return MavenToken.Of(isAfterDash, text.Substring(start, at - start), isTransition && DigitRun.IsDigit(text[at]));
            isAfterDash = isTransition || (at < text.Length && text[at] == '-');
            start = isTransition ? at : at + 1;
        }
    }

    private static void DropNulls(List<MavenToken> tokens)
    {
        while (tokens.Count > 1 && tokens[tokens.Count - 1].IsNull)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }
}
