using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// An AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy
/// (https://network-policy-api.sigs.k8s.io/api-overview/). It decides only about connections that one of its rules matches.
/// </summary>
internal sealed class ClusterPolicy
{
    private const string Group = "policy.networking.k8s.io";
    private const string AdminKind = "AdminNetworkPolicy";
    private const string BaselineKind = "BaselineAdminNetworkPolicy";
    private const string ClusterKind = "ClusterNetworkPolicy";

    /// <summary>Views a policy.</summary>
    /// <param name="target">The object, of one of the <see cref="Kinds"/>.</param>
    public ClusterPolicy(KubernetesObject target)
    {
        Object = target;
        Spec = target.Root["spec"];
        Subject = new ClusterPeer(Spec["subject"]);
        Kind = target.Type?.Kind switch
        {
            AdminKind => ClusterPolicyKind.Admin,
            BaselineKind => ClusterPolicyKind.Baseline,
            _ => ClusterPolicyKind.Cluster,
        };
    }

    /// <summary>The kinds of objects that are such policies.</summary>
    public static ObjectKind[] Kinds { get; } = [new(AdminKind, Group), new(BaselineKind, Group), new(ClusterKind, Group)];

    /// <summary>The object.</summary>
    public KubernetesObject Object { get; }

    /// <summary>Its kind.</summary>
    public ClusterPolicyKind Kind { get; }

    /// <summary>Its <c>spec</c>.</summary>
    public ManifestCursor Spec { get; }

    /// <summary>The pods that it is for.</summary>
    public ClusterPeer Subject { get; }

    /// <summary>Its priority; of two policies of one tier, the one with the lower number comes first.</summary>
    public ManifestCursor Priority => Spec["priority"];

    /// <summary>The tier, which only a ClusterNetworkPolicy writes.</summary>
    public ManifestCursor Tier => Spec["tier"];

    /// <summary>
    /// Indicates whether it is for pods that no NetworkPolicy isolates; otherwise it comes before all NetworkPolicies.
    /// </summary>
    public bool? IsBaseline => Kind switch
    {
        ClusterPolicyKind.Admin => false,
        ClusterPolicyKind.Baseline => true,
        _ => Tier.Is("Baseline") ? true : Tier.Is("Admin") ? false : null,
    };

    /// <summary>The list of rules of a direction.</summary>
    public ManifestCursor Section(PolicyDirection direction) => Spec[PolicyDirections.FieldOf(direction)];

    /// <summary>The rules of a direction that are known, the first matching one of which decides.</summary>
    public IEnumerable<ClusterRule> Rules(PolicyDirection direction) => Section(direction).Items.Select(item => new ClusterRule(item, direction, Kind));
}
