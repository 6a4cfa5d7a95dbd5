namespace KubeGuard.Build.Rendering;

/// <summary>A line of YAML, or of a template for it, that has a key.</summary>
/// <param name="number">The number of the line, from 1.</param>
/// <param name="column">The column of the key, from 1.</param>
/// <param name="key">The key; empty for an item of a sequence that is a scalar.</param>
/// <param name="value">The text after the key, without quotes and comment.</param>
/// <param name="text">The text from the key to the end of the line.</param>
/// <param name="parent">The line of the parent key, if there is one.</param>
/// <param name="item">The item of a sequence that directly contains the key.</param>
internal sealed class OutlineLine(int number, int column, string key, string value, string text, OutlineLine? parent, OutlineItem? item)
{
    public int Number { get; } = number;

    public int Column { get; } = column;

    public string Key { get; } = key;

    public string Value { get; } = value;

    public string Text { get; } = text;

    public OutlineLine? Parent { get; } = parent;

    public OutlineItem? Item { get; } = item;

    /// <summary>
    /// Indicates whether the line has, or will have, unknown content: the output of a template, entries in flow style,
    /// an anchor or an alias.
    /// </summary>
    public bool IsOpen => HasAction(Value) || Value is ['{' or '[' or '&' or '*', ..];

    /// <summary>
    /// Determines whether this line may have been rendered from another one, by the keys above it and the names of
    /// items.
    /// </summary>
    public bool IsAt(OutlineLine source) =>
        Key == source.Key
        && (Item is null) == (source.Item is null)
        && (Item?.Name is not { } name || source.Item?.Name is not { } other || name == other || HasAction(other))
        && (Parent is null) == (source.Parent is null)
        && (Parent is null || Parent.IsAt(source.Parent!));

    private static bool HasAction(string text) => text.IndexOf("{{", StringComparison.Ordinal) >= 0;
}
