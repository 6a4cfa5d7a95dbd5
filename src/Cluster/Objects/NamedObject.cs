using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Objects;

/// <summary>An object that can be found by its name, or one that a controller creates for it.</summary>
/// <param name="Origin">The object that is written: itself, or the one that it is created for.</param>
/// <param name="Name">The known part of its name; <see langword="null"/> if the API server makes it up.</param>
/// <param name="IsWritten">Whether it is written itself, so that its fields are known.</param>
internal sealed record NamedObject(SetObject Origin, KnownText? Name, bool IsWritten)
{
    /// <summary>An object that is written.</summary>
    public static NamedObject Of(SetObject item)
    {
        var name = item.Value.Metadata["name"];
        return new NamedObject(item, name.IsAbsent ? null : name.Text ?? KnownText.Unknown, IsWritten: true);
    }

    /// <summary>Determines whether it is the one of a name in a part of the cluster.</summary>
    public bool? Is(ObjectScope scope, KnownText name) => ThreeValued.All(Name is { } known ? known.Is(name) : false, scope.Includes(Origin.Value));
}
