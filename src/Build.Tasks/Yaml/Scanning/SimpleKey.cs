namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A token that turns out to be a key once a colon follows it.</summary>
/// <param name="Token">The number of the token.</param>
/// <param name="IsRequired">Whether nothing else may be at its place.</param>
/// <param name="IsJson">Whether JSON has it in quotes, where a key may be of any length and the colon on any line.</param>
/// <param name="Mark">Where it starts.</param>
/// <param name="Column">The column where it starts.</param>
/// <param name="Line">The line where it starts, as YAML counts them.</param>
internal readonly record struct SimpleKey(int Token, bool IsRequired, bool IsJson, Mark Mark, int Column, int Line)
{
    // https://yaml.org/spec/1.1/#id934537: a key without '?' is limited to one line and 1,024 characters.
    private const int MaxLength = 1024;

    /// <summary>Determines whether a colon at a place can still make it a key.</summary>
    public bool Reaches(TextCursor cursor) =>
        IsJson || (Line == cursor.Breaks && cursor.Position <= Mark.Index + MaxLength);
}
