namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A token of a YAML text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Text">The value of a scalar, the name of an anchor or alias, or the whole name of a tag.</param>
/// <param name="Style">The style of a scalar.</param>
internal readonly record struct Token(TokenKind Kind, Mark Start, Mark End, string Text = "", ScalarStyle Style = ScalarStyle.None);
