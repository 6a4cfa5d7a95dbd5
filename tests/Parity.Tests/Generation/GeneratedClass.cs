namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A class that creates one object.</summary>
/// <param name="Source">The file.</param>
/// <param name="Places">The path of the result of each method.</param>
internal sealed record GeneratedClass(string Source, IReadOnlyDictionary<string, string> Places);
