using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Cluster.References;

/// <summary>A port that a NetworkPolicy opens at the pods that it selects.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Port">The port.</param>
/// <param name="Protocol">Its protocol.</param>
/// <param name="Scope">The namespace of the pods.</param>
/// <param name="Labels">The labels that the pods are selected by; none select all.</param>
internal sealed record IngressPort(PolicyRule Rule, PolicyPort Port, TransportProtocol Protocol, ObjectScope Scope, IReadOnlyList<LabelRequirement> Labels)
{
    /// <summary>The pods that are selected, or may be.</summary>
    public IReadOnlyList<SelectedPod> PodsIn(ReferenceFacts facts) => [.. facts.Pods.Select(Scope, Labels)];
}
