namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The objects in some kinds of resources.</summary>
/// <param name="Product">What the kinds belong to, as people call it.</param>
/// <param name="Groups">The API groups; the core group is empty.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Paths">Where the objects are.</param>
internal sealed record EmbeddingShape(string Product, IReadOnlyList<string> Groups, IReadOnlyList<string> Kinds, IReadOnlyList<ShapePath> Paths)
{
    /// <summary>Where patches of the objects are written; always somewhere if empty, nowhere if <see langword="null"/>.</summary>
    public ShapePath? Patches { get; init; }

    /// <summary>Whether something may complete the objects in a resource, so that nothing is certainly missing.</summary>
    public bool IsCompletedIn(KubernetesObject holder) => Patches is not null && !Patches.FieldOf(holder.Root).IsAbsent;
}
