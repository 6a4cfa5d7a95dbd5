namespace KubeGuard.Rules;

/// <summary>A pattern for objects: <c>Kind/namespace/name</c>, where <c>*</c> stands for any characters.</summary>
internal sealed class ObjectPattern
{
    private const int MaxParts = 3;
    private static readonly char[] _slash = ['/'];

    private readonly string[] _parts;

    private ObjectPattern(string[] parts) => _parts = parts;

    /// <summary>Reads a pattern; the name, or the namespace and the name, may be left out, and then count as <c>*</c>.</summary>
    /// <returns><see langword="null"/> if the text is none.</returns>
    public static ObjectPattern? TryParse(string text)
    {
        var parts = text.Split(_slash);
        return parts.Length <= MaxParts && Array.TrueForAll(parts, IsValid) && parts[0].IndexOf('.') < 0 ? new ObjectPattern(parts) : null;
    }

    /// <summary>Determines whether an object may match.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="ns">The namespace; <see langword="null"/> if it may be any.</param>
    /// <param name="name">The name; <see langword="null"/> if it may be any.</param>
    public bool IsMatch(string kind, string? ns, string? name) => IsMatch(0, kind) && IsMatch(1, ns) && IsMatch(2, name);

    private static bool IsValid(string part) => part.Length > 0 && !part.Any(char.IsWhiteSpace);

    private bool IsMatch(int index, string? text) => index >= _parts.Length || text is null || Wildcard.IsMatch(_parts[index], text);
}
