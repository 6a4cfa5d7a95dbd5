namespace KubeGuard.Components;

/// <summary>Something in a document that cannot be read. The other documents are read nevertheless.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Line">The line from 1; 0 if there is none.</param>
/// <param name="Column">The byte in the line from 1; 0 if there is none.</param>
internal sealed record DocumentProblem(string Message, int Line = 0, int Column = 0);
