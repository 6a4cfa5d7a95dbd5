namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A class that makes one object.</summary>
/// <param name="Source">The file.</param>
/// <param name="Places">The path of what each method returns.</param>
internal sealed record GeneratedClass(string Source, IReadOnlyDictionary<string, string> Places);
