namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Passes over what is between tokens: white space, line breaks, comments and byte order marks.</summary>
/// <param name="cursor">The place that the scanner has reached.</param>
/// <param name="isJson">Whether the text is JSON, which may be indented with tabs.</param>
internal sealed class TokenGaps(TextCursor cursor, bool isJson)
{
    /// <summary>The comments passed so far.</summary>
    public IList<YamlComment> Comments { get; } = new List<YamlComment>();

    /// <summary>Moves to the next token.</summary>
    /// <param name="mayBeIndentation">Whether the gap may end in the indentation of a key or item, which has no tabs.</param>
    /// <param name="isInFlow">Whether a bracket is open, within which indentation means nothing.</param>
    /// <param name="isAtStart">Whether no token was found yet, so that there may be byte order marks.</param>
    /// <returns>Whether a line break was passed.</returns>
    public bool Skip(bool mayBeIndentation, bool isInFlow, bool isAtStart)
    {
        var hasBreak = false;
        while (true)
        {
            if (isAtStart)
            {
                cursor.SkipByteOrderMarks();
            }

            while (cursor.Current == ' ' || (cursor.Current == '\t' && (isInFlow || isJson || !mayBeIndentation)))
            {
                cursor.Skip();
            }

            if (cursor.Current == '#')
            {
                SkipComment();
            }

            if (!Characters.IsBreak(cursor.Current))
            {
                return hasBreak;
            }

            cursor.SkipBreak();
            hasBreak = true;
            mayBeIndentation = true;
        }
    }

    private void SkipComment()
    {
        var start = cursor.Mark;
        var position = cursor.Position;
        var isFirst = cursor.IsFirstOnLine();
        cursor.SkipToBreak();
        Comments.Add(new YamlComment(cursor.TextFrom(position), start, isFirst));
    }
}
