namespace KubeGuard.CSharp.Gates;

/// <summary>A type that a file declares, or an alias of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">The names in its declaration: its bases, its attributes, the types of its properties, its namespace.</param>
/// <param name="Bases">The names among them that are in its bases and attributes.</param>
/// <param name="Properties">The names of its properties.</param>
internal sealed record DeclaredType(string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Bases, IReadOnlyList<string> Properties);
