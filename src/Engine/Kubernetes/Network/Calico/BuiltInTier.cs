namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// A tier that Calico makes itself (https://docs.tigera.io/calico/latest/reference/resources/tier). NetworkPolicies of Kubernetes
/// are in <c>default</c>, those of administrators in the other two.
/// </summary>
/// <param name="Order">The place among the tiers; the lower number comes first.</param>
/// <param name="DefaultAction">What is done with connections that policies of the tier are for and no rule matches.</param>
internal sealed record BuiltInTier(double Order, RuleAction DefaultAction)
{
    /// <summary>The order of a NetworkPolicy of Kubernetes among the policies of the tier <c>default</c>.</summary>
    public const double OrderOfNetworkPolicies = 1000;

    /// <summary>The tier of policies of administrators that come first.</summary>
    public const string Admin = "kube-admin";

    /// <summary>The tier of policies of administrators that come last.</summary>
    public const string Baseline = "kube-baseline";

    /// <summary>The tiers by their names.</summary>
    public static readonly IReadOnlyDictionary<string, BuiltInTier> ByName = new Dictionary<string, BuiltInTier>(StringComparer.Ordinal)
    {
        [Admin] = new(1000, RuleAction.Pass),
        [CalicoPolicy.DefaultTier] = new(1_000_000, RuleAction.Deny),
        [Baseline] = new(10_000_000, RuleAction.Pass),
    };
}
