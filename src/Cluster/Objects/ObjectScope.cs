using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>The objects among which the target of a reference is: those of a namespace, or all of them.</summary>
internal sealed class ObjectScope
{
    private readonly ObjectNamespace? _placement;
    private readonly string _description;

    private ObjectScope(ObjectNamespace? placement, string description)
    {
        _placement = placement;
        _description = description;
    }

    /// <summary>All objects, for kinds without namespaces and for references to any namespace.</summary>
    public static ObjectScope Everywhere { get; } = new(null, "");

    /// <summary>Indicates whether it is one namespace.</summary>
    public bool IsNamespace => _placement is not null;

    /// <summary>The name of the namespace, if it is one and its name is known.</summary>
    public string? Namespace => _placement?.Name.Value;

    /// <summary>The namespace of an object.</summary>
    public static ObjectScope Beside(KubernetesObject source) => new(source.Placement, " in its namespace");

    /// <summary>The namespace that a field names.</summary>
    public static ObjectScope Named(ManifestCursor field) => Named(field.Text ?? KnownText.Unknown);

    /// <summary>The namespace of a name.</summary>
    public static ObjectScope Named(KnownText name) => new(new ObjectNamespace(name, IsWritten: true), $" in the namespace '{name}'");

    /// <summary>The namespace that a field names; that of an object if it names none.</summary>
    public static ObjectScope NamedOrBeside(ManifestCursor field, KubernetesObject source) => field.IsAbsent ? Beside(source) : Named(field);

    /// <summary>Determines whether an object is in it.</summary>
    public bool? Includes(KubernetesObject target) => _placement is { } placement ? target.Placement.Is(placement) : true;

    /// <summary>The end of the sentence <c>there is no Secret 'a'</c>: empty, or <c> in its namespace</c>.</summary>
    public override string ToString() => _description;
}
