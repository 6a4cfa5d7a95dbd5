namespace KubeGuard.Components.Advisories;

/// <summary>A problem in a file of an advisory database.</summary>
/// <param name="File">The path of the file; for an entry of an archive, that of the archive with the entry after it.</param>
/// <param name="Problem">The problem with its place.</param>
internal readonly record struct AdvisoryProblem(string File, DocumentProblem Problem);
