namespace KubeGuard.Build.Yaml.Scanning;

/// <summary>A comment.</summary>
/// <param name="Text">From its <c>#</c> to the end of its line.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="IsAlone">Whether nothing is before it in its line.</param>
internal readonly record struct YamlComment(string Text, Mark Start, bool IsAlone);
