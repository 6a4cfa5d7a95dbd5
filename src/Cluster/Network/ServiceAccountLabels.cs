using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>A service account with its labels.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels, with that of its name which Calico adds.</param>
internal sealed record ServiceAccountLabels(string Name, LabelSet Labels);
