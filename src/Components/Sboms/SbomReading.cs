namespace KubeGuard.Components.Sboms;

/// <summary>The documents of a file: one, or several attestations one after the other.</summary>
/// <param name="Documents">What could be read.</param>
/// <param name="Problems">What could not.</param>
internal sealed record SbomReading(IReadOnlyList<SbomDocument> Documents, IReadOnlyList<DocumentProblem> Problems);
