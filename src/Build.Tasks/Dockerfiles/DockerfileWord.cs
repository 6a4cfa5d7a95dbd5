using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Dockerfiles;

/// <summary>A word of an instruction; lines and columns count from 1.</summary>
/// <param name="Text">The word.</param>
/// <param name="Line">The line of its start.</param>
/// <param name="Column">The column of its start.</param>
internal readonly record struct DockerfileWord(string Text, int Line, int Column)
{
    /// <summary>Its place in a file. A word that goes on in the next line ends there, which no message shows.</summary>
    public YamlLocation In(string file) => new(file, Line, Column, Line, Column + Text.Length);
}
