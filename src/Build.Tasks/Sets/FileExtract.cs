namespace KubeGuard.Build.Sets;

/// <summary>The parts of a file that rules about its manifest set need.</summary>
/// <param name="Objects">The objects, each with the parts that the rules read.</param>
/// <param name="Comments">The comments that suppress such rules.</param>
/// <param name="IsWhole">Whether there are certainly no other objects in the file: all of it could be read.</param>
internal sealed record FileExtract(IReadOnlyList<ExtractedObject> Objects, IReadOnlyList<ExtractedComment> Comments, bool IsWhole)
{
    /// <summary>The extract of a file that no such rule needs.</summary>
    public static readonly FileExtract Empty = new([], [], IsWhole: true);

    /// <summary>The extract of a file that cannot be read.</summary>
    public static readonly FileExtract Unreadable = new([], [], IsWhole: false);
}
