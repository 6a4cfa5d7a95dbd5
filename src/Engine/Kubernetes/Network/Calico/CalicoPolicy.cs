using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// A NetworkPolicy or GlobalNetworkPolicy of Calico, or a staged one, which is never enforced
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy).
/// </summary>
internal sealed class CalicoPolicy
{
    /// <summary>The tier of policies that name none.</summary>
    public const string DefaultTier = "default";

    private const string StagedPrefix = "Staged";

    /// <summary>Views a policy.</summary>
    /// <param name="target">The object, of one of <see cref="CalicoKinds.Policies"/>.</param>
    public CalicoPolicy(KubernetesObject target)
    {
        Object = target;
        Spec = target.Root["spec"];
        var kind = target.Type?.Kind ?? "";
        IsStaged = kind.StartsWith(StagedPrefix, StringComparison.Ordinal);
        IsGlobal = kind.EndsWith("GlobalNetworkPolicy", StringComparison.Ordinal);
    }

    /// <summary>The object.</summary>
    public KubernetesObject Object { get; }

    /// <summary>Its <c>spec</c>.</summary>
    public ManifestCursor Spec { get; }

    /// <summary>Indicates whether it is for the whole cluster.</summary>
    public bool IsGlobal { get; }

    /// <summary>Indicates whether it is only tried, and allows and denies nothing.</summary>
    public bool IsStaged { get; }

    /// <summary>The tier that it is in; <see langword="null"/> if that is not known.</summary>
    public string? TierName => Spec["tier"] is var tier && (tier.IsAbsent || tier.Is("")) ? DefaultTier : tier.String;

    /// <summary>Its place in the tier; the lower number comes first, and a policy without one last.</summary>
    public ManifestCursor Order => Spec["order"];

    /// <summary>The selector of endpoints.</summary>
    public ManifestCursor Selector => Spec["selector"];

    /// <summary>The selector of the namespaces of the endpoints, in a policy for the whole cluster.</summary>
    public ManifestCursor NamespaceSelector => Spec["namespaceSelector"];

    /// <summary>The selector of the service accounts of the endpoints.</summary>
    public ManifestCursor ServiceAccountSelector => Spec["serviceAccountSelector"];

    /// <summary>The directions that it is for.</summary>
    public ManifestCursor Types => Spec["types"];

    /// <summary>The list of rules of a direction.</summary>
    public ManifestCursor Section(PolicyDirection direction) => Spec[PolicyDirections.FieldOf(direction)];

    /// <summary>The rules of a direction that are known; the first one that decides counts.</summary>
    public IEnumerable<CalicoRule> Rules(PolicyDirection direction) => Section(direction).Items.Select(item => new CalicoRule(item, direction));

    /// <summary>
    /// Determines whether the policy is for a direction. Without <c>types</c> it is for those that it has rules of, and for
    /// ingress if it has none; a stored object without <c>types</c> is for both.
    /// </summary>
    public bool? AppliesTo(PolicyDirection direction)
    {
        if (Types is not ({ IsAbsent: true } or { IsComplete: true, Items.Count: 0 }))
        {
            return Types.IsUnknown ? null : ThreeValued.Any(Types.Items.Select(item => (item.Text ?? KnownText.Unknown).Is(PolicyDirections.TypeOf(direction))), Types.IsComplete);
        }

        return Object.Type?.Group == CalicoKinds.StorageGroup ? true
            : direction == PolicyDirection.Egress ? HasRules(PolicyDirection.Egress)
            : ThreeValued.Any([HasRules(PolicyDirection.Ingress), !HasRules(PolicyDirection.Egress)], isComplete: true);
    }

    /// <summary>Determines whether the list of rules of a direction has one.</summary>
    public bool? HasRules(PolicyDirection direction) => Section(direction) switch
    {
        { Items.Count: > 0 } => true,
        { IsComplete: true } => false,
        _ => null,
    };
}
