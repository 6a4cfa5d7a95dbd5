using KubeGuard.Manifests;
using YamlDotNet.Core;

namespace KubeGuard.Build.Yaml;

/// <summary>A span of a YAML file; lines and columns count from 1, the end is exclusive.</summary>
public sealed class YamlLocation : ManifestLocation
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

    internal YamlLocation(string file, Mark start, Mark end, int lineOffset)
        : this(file, (int)start.Line + lineOffset, (int)start.Column, (int)end.Line + lineOffset, (int)end.Column)
    {
    }

    /// <summary>The file as the project names it.</summary>
    public string File { get; }

    /// <summary>The line where the span starts.</summary>
    public int Line { get; }

    /// <summary>The column where the span starts.</summary>
    public int Column { get; }

    /// <summary>The line where the span ends.</summary>
    public int EndLine { get; }

    /// <summary>The column behind the last character.</summary>
    public int EndColumn { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}
