using KubeGuard.Kubernetes;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A NetworkSet or GlobalNetworkSet of Calico: addresses that selectors can select.</summary>
/// <param name="Namespace">Its namespace; <see langword="null"/> for a set of the whole cluster.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Addresses">Its addresses.</param>
internal sealed record LabelledAddresses(ClusterNamespace? Namespace, LabelSet Labels, RangeSet<Address> Addresses);
