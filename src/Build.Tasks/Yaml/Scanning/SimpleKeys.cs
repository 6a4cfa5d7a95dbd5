namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>The tokens that a colon can still make a key: at most one outside of brackets, and one within each open bracket.</summary>
/// <param name="cursor">The place that the scanner has reached.</param>
internal sealed class SimpleKeys(TextCursor cursor)
{
    private readonly List<SimpleKey?> _levels = [null];

    /// <summary>How many brackets are open.</summary>
    public int FlowLevel => _levels.Count - 1;

    /// <summary>Determines whether a token may turn out to be a key, so that it cannot be taken yet.</summary>
    /// <param name="token">The number of the token.</param>
    /// <exception cref="YamlReadException">It had to be a key, and the colon is missing.</exception>
    public bool MayInclude(int token)
    {
        foreach (var level in _levels)
        {
            if (level is { } key && key.Token == token)
            {
                return IsInReach(key);
            }
        }

        return false;
    }

    /// <summary>Remembers that the token at the current place may be a key.</summary>
    /// <param name="token">The number of the token.</param>
    /// <param name="isRequired">Whether nothing else may be at its place.</param>
    /// <param name="isJson">Whether JSON has it in quotes.</param>
    /// <exception cref="YamlReadException">The one before it had to be a key.</exception>
    public void Remember(int token, bool isRequired, bool isJson)
    {
        Forget();
        _levels[FlowLevel] = new SimpleKey(token, isRequired, isJson, cursor.Mark, cursor.Column, cursor.Breaks);
    }

    /// <summary>Excludes that the last token is a key.</summary>
    /// <exception cref="YamlReadException">It had to be one.</exception>
    public void Forget()
    {
        if (_levels[FlowLevel] is { IsRequired: true } key)
        {
            throw WithoutColon(key);
        }

        _levels[FlowLevel] = null;
    }

    /// <summary>The key that the colon at the current place completes, if there is one.</summary>
    /// <exception cref="YamlReadException">The last token had to be a key, and the colon is too far from it.</exception>
    public SimpleKey? Complete()
    {
        if (_levels[FlowLevel] is not { } key || !IsInReach(key))
        {
            return null;
        }

        _levels[FlowLevel] = null;
        return key;
    }

    /// <summary>Enters a bracket.</summary>
    public void EnterFlow() => _levels.Add(null);

    /// <summary>Leaves a bracket, if one is open.</summary>
    public void LeaveFlow()
    {
        if (FlowLevel > 0)
        {
            _levels.RemoveAt(FlowLevel);
        }
    }

    /// <summary>Leaves all brackets: the document ends.</summary>
    public void Clear()
    {
        Forget();
        _levels.Clear();
        _levels.Add(null);
    }

    private bool IsInReach(SimpleKey key) => key.Reaches(cursor) || (key.IsRequired ? throw WithoutColon(key) : false);

    private static YamlReadException WithoutColon(SimpleKey key) => new(
        key.Mark, key.Mark, "':' is missing: a key was expected here; a text that goes on from the line above must be indented more than its key");
}
