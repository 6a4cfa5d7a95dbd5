namespace KubeGuard.Kubernetes;

/// <summary>A kind of object, in every API group that defines or defined it.</summary>
/// <param name="kind">The kind.</param>
/// <param name="groups">The API groups that the kind is or was in; the core group is empty.</param>
internal sealed class ObjectKind(string kind, params string[] groups)
{
    /// <summary>The kind.</summary>
    public string Name { get; } = kind;

    /// <summary>Determines whether a type is of this kind, in any version.</summary>
    public bool Includes(GroupVersionKind type) =>
        type.Kind == Name && Array.IndexOf(groups, type.Group) >= 0;
}
