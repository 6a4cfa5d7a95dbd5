using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>The labels of a namespace as the selectors of Calico see them.</summary>
internal static class CalicoNamespace
{
    /// <summary>The label of the name.</summary>
    public const string NameLabel = "projectcalico.org/name";

    /// <summary>The labels of a namespace with that of its name.</summary>
    public static LabelSet LabelsOf(ClusterNamespace @namespace) => @namespace.Labels.With([new(NameLabel, new(@namespace.Name))]);
}
