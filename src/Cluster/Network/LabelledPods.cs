using System.Collections;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>Pods by their own labels and those of their namespace.</summary>
/// <param name="ownNamespace">The only namespace that is meant, where namespaces are not selected.</param>
/// <param name="namespaces">The selector of namespaces, where there is one.</param>
/// <param name="pods">The selector of pods.</param>
/// <param name="semantics">What is taken for granted about the cluster.</param>
internal sealed class LabelledPods(string? ownNamespace, LabelSelector? namespaces, LabelSelector pods, NetworkSemantics semantics) : PeerSelector
{
    private string? _namespaceText;
    private string? _podText;

    /// <summary>The only namespace that is meant; <see langword="null"/> where namespaces are selected.</summary>
    public string? OwnNamespace { get; } = ownNamespace;

    /// <summary>The selector of namespaces, where there is one.</summary>
    public LabelSelector? Namespaces { get; } = namespaces;

    /// <summary>The selector of pods.</summary>
    public LabelSelector Pods { get; } = pods;

    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => peer switch
    {
        PodClass pod => Includes(pod),
        UnseenPods pods => Includes(pods),
        _ => false,
    };

    /// <inheritdoc/>
    public override void Mark(PeerTable peers, BitArray marks)
    {
        foreach (var pod in peers.Namespaces.Where(Selects).SelectMany(known => peers.Candidates(known, Pods)).Where(Includes))
        {
            marks[pod.Index] = true;
        }
    }

    /// <inheritdoc/>
    public override bool? Matches(PodClass pods) => Selects(pods.Namespace) ? Pods.Matches(pods.Labels) : false;

    /// <inheritdoc/>
    public override bool IncludesEveryPodOf(ClusterNamespace @namespace) => Pods.IsEmpty && Selects(@namespace);

    /// <inheritdoc/>
    public override bool MayIncludeOutsideOf(string @namespace) =>
        OwnNamespace is { } own ? own != @namespace
        : Namespaces is null || !Namespaces.Requirements.Any(requirement => requirement is { Key: ClusterNamespace.NameLabel, Operator: LabelOperator.In } && requirement.Values.All(value => value.Is(@namespace) == true));

    private bool Includes(PodClass pod) => (semantics.PoliciesApplyToHostNetwork || !pod.UsesHostNetwork) && Matches(pod) == true;

    private bool Selects(ClusterNamespace @namespace) =>
        (OwnNamespace is null || OwnNamespace == @namespace.Name) && (Namespaces is null || Namespaces.Matches(@namespace.Labels) == true);

    private bool Includes(UnseenPods pods)
    {
        _namespaceText ??= UnseenPods.TextOf(OwnNamespace, Namespaces);
        _podText ??= Pods.ToString();
        return (_namespaceText.Length == 0 || _namespaceText == pods.NamespaceText) && (_podText.Length == 0 || _podText == pods.PodText);
    }
}
