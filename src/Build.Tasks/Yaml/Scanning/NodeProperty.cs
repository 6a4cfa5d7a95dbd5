namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>Reads anchors, aliases and tags.</summary>
internal static class NodeProperty
{
    private const string StandardTags = "tag:yaml.org,2002:";

    /// <summary>Reads an anchor, an alias or a tag.</summary>
    /// <param name="cursor">The place of its indicator.</param>
    public static Token Read(TextCursor cursor) => cursor.Current == '!' ? ReadTag(cursor) : ReadName(cursor);

    private static Token ReadName(TextCursor cursor)
    {
        var start = cursor.Mark;
        var isAlias = cursor.Current == '*';
        cursor.Skip();
        var position = cursor.Position;
        while (Characters.IsWord(cursor.Current))
        {
            cursor.Skip();
        }

        var name = cursor.TextFrom(position);
        if (name.Length == 0 || !(Characters.IsSeparator(cursor.Current) || cursor.Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
        {
            throw new YamlReadException(start, cursor.Mark, isAlias
                ? "A text that starts with '*' is an alias, whose name has letters, digits, '-' and '_' only; put other texts in quotes"
                : "A text that starts with '&' is an anchor, whose name has letters, digits, '-' and '_' only; put other texts in quotes");
        }

        return new Token(isAlias ? TokenKind.Alias : TokenKind.Anchor, start, cursor.Mark, name);
    }

    private static Token ReadTag(TextCursor cursor)
    {
        var start = cursor.Mark;
        var position = cursor.Position;
        cursor.Skip();
        var isVerbatim = cursor.Current == '<';
        while (IsOfTag(cursor.Current) || (isVerbatim && cursor.Current is '<' or '>'))
        {
            cursor.Skip();
        }

        var name = cursor.TextFrom(position);
        if (!Characters.IsSeparator(cursor.Current) || (isVerbatim && name is not [_, _, _, .., '>']))
        {
            throw new YamlReadException(start, cursor.Mark, "A text that starts with '!' is a tag, and a space must follow it; put other texts in quotes");
        }

        return new Token(TokenKind.Tag, start, cursor.Mark, WholeName());

        string WholeName() => name switch
        {
            _ when isVerbatim => name.Substring(2, name.Length - 3),
            ['!', '!', .. var standard] => StandardTags + standard,
            _ when name.IndexOf('!', 1) is >= 0 and var end =>
                throw new YamlReadException(start, cursor.Mark, $"The tag '{name.Substring(0, end + 1)}' is not known"),
            _ => name,
        };
    }

    private static bool IsOfTag(char character) =>
        Characters.IsWord(character)
        || character is ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or ',' or '.' or '!' or '~' or '*' or '\'' or '(' or ')' or '[' or ']' or '%';
}
