namespace KubeGuard.Kubernetes.Network;

/// <summary>The names that the APIs have for directions.</summary>
internal static class PolicyDirections
{
    /// <summary>Both directions.</summary>
    public static readonly IReadOnlyList<PolicyDirection> All = [PolicyDirection.Ingress, PolicyDirection.Egress];

    /// <summary>The entry of <c>policyTypes</c> or <c>types</c>.</summary>
    public static string TypeOf(PolicyDirection direction) => direction == PolicyDirection.Ingress ? "Ingress" : "Egress";

    /// <summary>The field that lists the rules.</summary>
    public static string FieldOf(PolicyDirection direction) => direction == PolicyDirection.Ingress ? "ingress" : "egress";

    /// <summary>The field of a rule that lists the peers.</summary>
    public static string PeerFieldOf(PolicyDirection direction) => direction == PolicyDirection.Ingress ? "from" : "to";

    /// <summary>The other direction.</summary>
    public static PolicyDirection Other(PolicyDirection direction) =>
        direction == PolicyDirection.Ingress ? PolicyDirection.Egress : PolicyDirection.Ingress;
}
