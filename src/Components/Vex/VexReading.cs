namespace KubeGuard.Components.Vex;

/// <summary>The statements of a file.</summary>
/// <param name="Statements">What could be read.</param>
/// <param name="Problems">What could not, or suppresses nothing although it is meant to.</param>
internal sealed record VexReading(IReadOnlyList<VexStatement> Statements, IReadOnlyList<DocumentProblem> Problems);
