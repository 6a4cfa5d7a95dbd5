using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>A span of a file; lines and columns count from 1, the end is exclusive.</summary>
internal sealed class YamlLocation : ManifestLocation
{
    /// <summary>Creates a location.</summary>
    public YamlLocation(string file, int line, int column, int endLine, int endColumn)
    {
        File = file;
        Line = line;
        Column = column;
        EndLine = endLine;
        EndColumn = endColumn;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line where the span starts; 0 for a file as a whole.</summary>
    public int Line { get; }

    /// <summary>The column where the span starts.</summary>
    public int Column { get; }

    /// <summary>The line where the span ends.</summary>
    public int EndLine { get; }

    /// <summary>The column after the last character.</summary>
    public int EndColumn { get; }

    /// <inheritdoc/>
    public override string Manifest => File;

    /// <summary>A file as a whole.</summary>
    public static YamlLocation OfFile(string file) => new(file, 0, 0, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}
