namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The pods of some kinds of resources.</summary>
/// <param name="Product">The product that the kinds belong to, by its common name.</param>
/// <param name="Groups">The API groups; <c>*.example.com</c> matches all below it; the core group is empty.</param>
/// <param name="Kinds">The kinds; all of the groups if empty.</param>
/// <param name="Pods">Where the pods are.</param>
internal sealed record WorkloadShape(string Product, IReadOnlyList<string> Groups, IReadOnlyList<string> Kinds, IReadOnlyList<PodPlace> Pods)
{
    /// <summary>Determines whether a type is one of them.</summary>
    public bool Includes(GroupVersionKind type) =>
        (Kinds.Count == 0 || Kinds.Contains(type.Kind, StringComparer.Ordinal)) && ApiGroups.Include(Groups, type.Group);
}
