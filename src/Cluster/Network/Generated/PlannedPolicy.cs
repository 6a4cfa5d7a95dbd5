using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>A policy to write, in no format yet.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Subject">The pods that it is for.</param>
/// <param name="Directions">The directions that it is for.</param>
/// <param name="Rules">The rules, all for the only direction, or none.</param>
/// <param name="Comment">What it does, for people.</param>
internal sealed record PlannedPolicy(
    string Namespace, string Name, LabelSelector Subject, IReadOnlyList<PolicyDirection> Directions, IReadOnlyList<PlannedRule> Rules, string Comment);
