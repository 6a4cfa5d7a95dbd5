namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A step of a parser. It is a value, since a document has several for each of its nodes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">Where it starts, properties of the node included.</param>
/// <param name="End">The place after it.</param>
internal readonly record struct YamlEvent(YamlEventKind Kind, Mark Start, Mark End)
{
    private readonly string? _text;

    /// <summary>The value of a scalar, or the anchor that an alias names.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = value;
    }

    /// <summary>The anchor of a node.</summary>
    public string? Anchor { get; init; }

    /// <summary>The whole name of the tag of a node.</summary>
    public string? Tag { get; init; }

    /// <summary>The style of a scalar.</summary>
    public ScalarStyle Style { get; init; }

    /// <summary>Indicates whether a collection is within brackets or braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Indicates whether a scalar has no quotes and is no block.</summary>
    public bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>Indicates whether a scalar has quotes.</summary>
    public bool IsQuoted => Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    /// <summary>A scalar without quotes.</summary>
    /// <param name="text">The text; nothing is a null.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">The place after it.</param>
    public static YamlEvent Plain(string text, Mark start, Mark end) => new(YamlEventKind.Scalar, start, end) { Text = text, Style = ScalarStyle.Plain };
}
