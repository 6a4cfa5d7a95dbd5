using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// Checks a NetworkPolicy as the API server does. Each of the rules about its parts reports a part of this;
/// a computation leaves a policy with any problem out.
/// </summary>
internal static class NetworkPolicyValidation
{
    /// <summary>All problems of a policy.</summary>
    public static IEnumerable<FieldProblem> FindProblems(NetworkPolicy policy) =>
        FindTypeProblems(policy).Concat(FindShapeProblems(policy)).Concat(FindBlockProblems(policy)).Concat(FindPortProblems(policy)).Concat(FindSelectorProblems(policy));

    /// <summary>More types than there are.</summary>
    public static IEnumerable<FieldProblem> FindTypeProblems(NetworkPolicy policy) =>
        policy.Types.Items.Count > PolicyDirections.All.Count ? [new FieldProblem(policy.Types, $"there are {policy.Types.Items.Count} policyTypes; at most {PolicyDirections.All.Count} are allowed")] : [];

    /// <summary>Peers that have no field, or fields that exclude each other.</summary>
    public static IEnumerable<FieldProblem> FindShapeProblems(NetworkPolicy policy) =>
        policy.AllPeers.Select(PeerValidation.FindShapeProblem).OfType<FieldProblem>();

    /// <summary>Blocks of addresses that are none, and exceptions outside of their block.</summary>
    public static IEnumerable<FieldProblem> FindBlockProblems(NetworkPolicy policy) =>
        policy.AllPeers.SelectMany(peer => PeerValidation.FindBlockProblems(peer.IpBlock));

    /// <summary>Ports that are none.</summary>
    public static IEnumerable<FieldProblem> FindPortProblems(NetworkPolicy policy) =>
        policy.AllRules.SelectMany(rule => rule.Ports).SelectMany(PortValidation.FindProblems);

    /// <summary>Selectors that the API server refuses.</summary>
    public static IEnumerable<FieldProblem> FindSelectorProblems(NetworkPolicy policy) => SelectorsOf(policy).SelectMany(LabelSelectorValidation.FindProblems);

    /// <summary>The places of all selectors.</summary>
    public static IEnumerable<ManifestCursor> SelectorsOf(NetworkPolicy policy) =>
        policy.AllPeers.SelectMany(peer => new[] { peer.PodSelector, peer.NamespaceSelector }).Prepend(policy.Spec["podSelector"]);

    /// <summary>The places of all blocks of addresses and of their exceptions.</summary>
    public static IEnumerable<ManifestCursor> BlocksOf(NetworkPolicy policy) =>
        policy.AllPeers.SelectMany(peer => peer.IpBlock.Except.Items.Prepend(peer.IpBlock.Cidr));
}
