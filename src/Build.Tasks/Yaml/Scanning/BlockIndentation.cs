namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The columns of the sequences and mappings in block style around the current place; adds the tokens for their starts and ends.</summary>
/// <param name="tokens">The tokens.</param>
internal sealed class BlockIndentation(TokenQueue tokens)
{
    private readonly Stack<int> _outer = new();

    /// <summary>The column of the innermost one; -1 outside of all.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>Enters one, if its column is right of the one around it.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="kind">The kind of the token for its start.</param>
    /// <param name="token">The number of its first token.</param>
    /// <param name="mark">Where that token is.</param>
    public void Enter(int column, TokenKind kind, int token, Mark mark)
    {
        if (Column < column)
        {
            _outer.Push(Column);
            Column = column;
            tokens.Insert(token, new Token(kind, mark, mark));
        }
    }

    /// <summary>Leaves all those right of a column.</summary>
    /// <param name="column">The column; -1 leaves all.</param>
    /// <param name="mark">Where they end.</param>
    public void LeaveRightOf(int column, Mark mark)
    {
        while (Column > column)
        {
            tokens.Add(new Token(TokenKind.BlockEnd, mark, mark));
            Column = _outer.Pop();
        }
    }
}
