namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A place in a text. Lines and columns are those of editors.</summary>
/// <param name="Index">The number of characters before it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct Mark(int Index, int Line, int Column)
{
    /// <summary>The start of a text.</summary>
    public static readonly Mark First = new(0, 1, 1);
}
