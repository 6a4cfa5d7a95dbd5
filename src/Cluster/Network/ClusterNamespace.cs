using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network;

/// <summary>A namespace with its labels.</summary>
internal sealed class ClusterNamespace
{
    /// <summary>The label that the API server gives to every namespace.</summary>
    public const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>Creates a namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">The labels that are written; none for a namespace that is only mentioned.</param>
    public ClusterNamespace(string name, LabelSet labels)
    {
        Name = name;
        Labels = labels.Has(NameLabel) == true ? labels : labels.With([new(NameLabel, new KnownText(name))]);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its labels, with that of its name.</summary>
    public LabelSet Labels { get; }
}
