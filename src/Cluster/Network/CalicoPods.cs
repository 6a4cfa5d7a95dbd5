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
        PodClass pod => (semantics.PoliciesApplyToHostNetwork || !pod.UsesHostNetwork)
            && IncludesNamespace(pod.Namespace, pod.CalicoNamespaceLabels) && Selects(pod.CalicoLabels) && IncludesAccount(pod.ServiceAccount),
        AddressRange range => ServiceAccounts is null && ServiceAccountNames is null
            && range.Sets.Any(set => IncludesNamespace(set.Namespace, set.Namespace is { } own ? CalicoNamespace.LabelsOf(own) : LabelSet.Empty) && Selects(set.Labels)),
        _ => false,
    };

    private bool Selects(LabelSet labels) => Selector.Matches(labels) == true && (NotSelector is null || NotSelector.Matches(labels) == false);

    private bool IncludesNamespace(ClusterNamespace? @namespace, LabelSet labels) =>
        Namespaces is GlobalExpression ? @namespace is null
        : Namespaces is not null ? @namespace is not null && Namespaces.Matches(labels) == true
        : OwnNamespace is null || @namespace?.Name == OwnNamespace;

    private bool IncludesAccount(ServiceAccountLabels account) =>
        (ServiceAccounts is null || ServiceAccounts.Matches(account.Labels) == true)
        && (ServiceAccountNames is null || ServiceAccountNames.Contains(account.Name, StringComparer.Ordinal));
}
