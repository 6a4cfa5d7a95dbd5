using KubeGuard.Kubernetes;
using KubeGuard.Network.Calico;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// Endpoints as policies and rules of Calico select them: pods, and addresses in sets of networks, which have labels as well.
/// </summary>
/// <param name="semantics">What is taken for granted about the cluster.</param>
internal sealed class CalicoPods(NetworkSemantics semantics) : PeerSelector
{
    /// <summary>The only namespace that is meant; <see langword="null"/> where none is prescribed.</summary>
    public string? OwnNamespace { get; init; }

    /// <summary>The selector of namespaces, which things without a namespace do not match; <see langword="null"/> if there is none.</summary>
    public SelectorExpression? Namespaces { get; init; }

    /// <summary>The selector of endpoints.</summary>
    public SelectorExpression Selector { get; init; } = AllExpression.Instance;

    /// <summary>The selector of endpoints that are not meant.</summary>
    public SelectorExpression? NotSelector { get; init; }

    /// <summary>The selector of service accounts; <see langword="null"/> if there is none.</summary>
    public SelectorExpression? ServiceAccounts { get; init; }

    /// <summary>The names of service accounts; <see langword="null"/> if none are given.</summary>
    public IReadOnlyList<string>? ServiceAccountNames { get; init; }

    /// <inheritdoc/>
    public override bool Includes(NetworkPeer peer) => peer switch
    {
        PodClass pod => (semantics.PoliciesApplyToHostNetwork || !pod.UsesHostNetwork) && Matches(pod) == true,
        AddressRange range => ServiceAccounts is null && ServiceAccountNames is null
            && range.Sets.Any(set => IncludesNamespace(set.Namespace, set.Namespace is { } own ? CalicoNamespace.LabelsOf(own) : LabelSet.Empty) && Selects(set.Labels) == true),
        _ => false,
    };

    /// <inheritdoc/>
    public override bool? Matches(PodClass pods) =>
        IncludesNamespace(pods.Namespace, pods.CalicoNamespaceLabels) && IncludesAccount(pods.ServiceAccount) ? Selects(pods.CalicoLabels) : false;

    /// <inheritdoc/>
    public override bool IncludesEveryPodOf(ClusterNamespace @namespace) =>
        Selector is AllExpression && NotSelector is null && ServiceAccounts is null && ServiceAccountNames is null
        && IncludesNamespace(@namespace, CalicoNamespace.LabelsOf(@namespace));

    /// <inheritdoc/>
    public override bool MayIncludeOutsideOf(string @namespace) => Namespaces is not null || OwnNamespace != @namespace;

    private bool? Selects(LabelSet labels) =>
        NotSelector is null ? Selector.Matches(labels) : ThreeValued.All(Selector.Matches(labels), !NotSelector.Matches(labels));

    private bool IncludesNamespace(ClusterNamespace? @namespace, LabelSet labels) =>
        Namespaces is GlobalExpression ? @namespace is null
        : Namespaces is not null ? @namespace is not null && Namespaces.Matches(labels) == true
        : OwnNamespace is null || @namespace?.Name == OwnNamespace;

    private bool IncludesAccount(ServiceAccountLabels account) =>
        (ServiceAccounts is null || ServiceAccounts.Matches(account.Labels) == true)
        && (ServiceAccountNames is null || ServiceAccountNames.Contains(account.Name, StringComparer.Ordinal));
}
