using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A policy of whatever kind, as one list of rules for each direction that it is for.</summary>
/// <param name="target">The object that it was read from.</param>
/// <param name="subject">The pods that it selects.</param>
/// <param name="order">Its place in its tier; the lower number comes first.</param>
/// <param name="ingress">The rules for ingress; <see langword="null"/> if it is not for ingress.</param>
/// <param name="egress">The rules for egress; <see langword="null"/> if it is not for egress.</param>
internal sealed class TrafficPolicy(
    KubernetesObject target, PeerSelector subject, double order, IReadOnlyList<TrafficRule>? ingress, IReadOnlyList<TrafficRule>? egress)
{
    /// <summary>The object that it was read from.</summary>
    public KubernetesObject Object { get; } = target;

    /// <summary>The pods that it selects.</summary>
    public PeerSelector Subject { get; } = subject;

    /// <summary>The pods that it selects, in its model.</summary>
    public PeerMarks Selected { get; } = new(subject);

    /// <summary>Its place in its tier; the lower number comes first.</summary>
    public double Order { get; } = order;

    /// <summary>The text that decides between policies of one order.</summary>
    public string Key { get; } = $"{target.Name}/{target.Namespace}/{target.Type?.Kind}";

    /// <summary>The rules for a direction; <see langword="null"/> if it is not for it.</summary>
    public IReadOnlyList<TrafficRule>? Rules(PolicyDirection direction) => direction == PolicyDirection.Ingress ? ingress : egress;

    /// <summary>Indicates whether it is for a class of pods in one direction.</summary>
    public bool IsFor(PodClass pods, PolicyDirection direction) => Rules(direction) is not null && Subject.Includes(pods);

    /// <summary>The name in explanations: <c>NetworkPolicy:shop/api</c>.</summary>
    public override string ToString() => $"{Object.Type?.Kind}:{(Object.Namespace is { } ns ? ns + "/" : "")}{Object.Name}";
}
