namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The tokens that were scanned and not yet taken, by their number in the text.</summary>
internal sealed class TokenQueue
{
    private readonly List<Token> _tokens = [];
    private int _taken;
    private int _removed;

    /// <summary>Indicates whether there are none.</summary>
    public bool IsEmpty => _taken - _removed == _tokens.Count;

    /// <summary>The number of the first token.</summary>
    public int First => _taken;

    /// <summary>The number of the next token to be added.</summary>
    public int Next => _removed + _tokens.Count;

    /// <summary>The first token.</summary>
    public Token Current => _tokens[_taken - _removed];

    /// <summary>Adds a token.</summary>
    public void Add(Token token) => _tokens.Add(token);

    /// <summary>Inserts a token before the one with a number.</summary>
    public void Insert(int number, Token token) => _tokens.Insert(number - _removed, token);

    /// <summary>Removes the first token, unless it is the end of the text.</summary>
    public void Take()
    {
        if (Current.Kind == TokenKind.End)
        {
            return;
        }

        _taken++;
        if (IsEmpty)
        {
            _removed = _taken;
            _tokens.Clear();
        }
    }
}
