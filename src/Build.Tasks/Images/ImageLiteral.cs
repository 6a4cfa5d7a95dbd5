using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Images;

/// <summary>A literal text in C# code that may name an image.</summary>
/// <param name="Reference">The text.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Length">The number of characters in the code, quotes included.</param>
/// <param name="IsDisabled">Whether a <c>#pragma warning disable</c> is in effect for findings about images.</param>
internal readonly record struct ImageLiteral(string Reference, int Line, int Column, int Length, bool IsDisabled)
{
    /// <summary>Its place.</summary>
    /// <param name="file">The file.</param>
    public YamlLocation In(string file) => new(file, Line, Column, Line, Column + Length);
}
