namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The objects in some kinds of resources.</summary>
/// <param name="Product">The product that the kinds belong to, by its common name.</param>
/// <param name="Groups">The API groups; the core group is empty.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Paths">Where the objects are.</param>
internal sealed record EmbeddingShape(string Product, IReadOnlyList<string> Groups, IReadOnlyList<string> Kinds, IReadOnlyList<ShapePath> Paths)
{
    /// <summary>
    /// The place of patches of the objects; an empty path if something always patches them, <see langword="null"/> if
    /// nothing does.
    /// </summary>
    public ShapePath? Patches { get; init; }

    /// <summary>
    /// Determines whether something may complete the objects in a resource, so that nothing is certainly missing.
    /// </summary>
    public bool IsCompletedIn(KubernetesObject outer) => Patches is not null && !Patches.FieldOf(outer.Root).IsAbsent;
}
