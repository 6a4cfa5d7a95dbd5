namespace KubeGuard.CSharp.Gates;

/// <summary>A method or delegate that a file declares.</summary>
/// <param name="Name">Its name; <see langword="null"/> for a delegate, which is called by the names of variables.</param>
/// <param name="Words">The names in the type that it returns.</param>
/// <param name="IsOpen">Whether its return type depends on a type argument.</param>
internal sealed record DeclaredCall(string? Name, IReadOnlyList<string> Words, bool IsOpen);
