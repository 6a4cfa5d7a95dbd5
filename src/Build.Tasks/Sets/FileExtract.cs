namespace KubeGuard.Build.Sets;

/// <summary>The parts of a file that rules about its manifest set need.</summary>
/// <param name="Objects">The objects, each with the parts that the rules read.</param>
/// <param name="Comments">The comments that suppress such rules.</param>
internal sealed record FileExtract(IReadOnlyList<ExtractedObject> Objects, IReadOnlyList<ExtractedComment> Comments)
{
    /// <summary>The extract of a file that no such rule needs.</summary>
    public static readonly FileExtract Empty = new([], []);
}
