using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.References;

/// <summary>A port that a NetworkPolicy allows at pods: those that it selects, or for egress the peers of the rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Port">The port.</param>
/// <param name="Protocol">Its protocol.</param>
/// <param name="Destinations">The pods, by their namespace and labels.</param>
internal sealed record AllowedPort(PolicyRule Rule, PolicyPort Port, TransportProtocol Protocol, IReadOnlyList<PodGroup> Destinations)
{
    /// <summary>Indicates whether all pods are selected by their labels.</summary>
    public bool IsForLabels => Destinations.All(pods => pods.Labels.Count > 0);

    /// <summary>The pods that are selected, or may be.</summary>
    public IReadOnlyList<SelectedPod> PodsIn(ReferenceFacts facts) => [.. Destinations.SelectMany(pods => facts.Pods.Select(pods.Scope, pods.Labels))];
}
