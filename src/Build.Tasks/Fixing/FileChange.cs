namespace KubeGuard.Build.Fixing;

/// <summary>The changes of one file, or all of a new one.</summary>
/// <param name="File">The absolute path.</param>
/// <param name="Replacements">The changes of the text; of a new file, which has none, the insertion of all of it.</param>
/// <param name="Near">The file whose manifest set and style it follows, if it is created.</param>
internal sealed record FileChange(string File, IReadOnlyList<SpanReplacement> Replacements, string? Near = null);
