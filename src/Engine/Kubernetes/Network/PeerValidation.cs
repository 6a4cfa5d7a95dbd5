namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// Checks the shape of a peer and its addresses as the API server does
/// (https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec).
/// </summary>
internal static class PeerValidation
{
    /// <summary>The problem of a peer that has no field, or fields that exclude each other.</summary>
    public static FieldProblem? FindShapeProblem(PolicyPeer peer)
    {
        var block = peer.IpBlock.Place;
        if (peer.Place is { IsPresent: true, IsComplete: true } && block.IsAbsent && peer.PodSelector.IsAbsent && peer.NamespaceSelector.IsAbsent)
        {
            return FieldProblem.Lack(peer.Place, "names no pods and no addresses");
        }

        return block.IsPresent && (peer.PodSelector.IsPresent || peer.NamespaceSelector.IsPresent)
            ? new FieldProblem(block, "names addresses beside pods, which must be a peer of their own")
            : null;
    }

    /// <summary>The problems of the blocks of addresses.</summary>
    public static IEnumerable<FieldProblem> FindBlockProblems(IpBlock block)
    {
        if (block.Place is { IsPresent: true, IsComplete: true } && block.Cidr.IsAbsent)
        {
            yield return new FieldProblem(block.Cidr, "an ipBlock has no cidr");
        }

        foreach (var place in block.Except.Items.Prepend(block.Cidr).Where(place => place.String is not null && IpBlock.Parse(place) is null))
        {
            yield return new FieldProblem(place, $"{Quoted.Of(place.String)} is no block of addresses");
        }

        if (block.Block is { } outer)
        {
            foreach (var place in block.Except.Items.Where(place => IpBlock.Parse(place) is { } inner && !outer.StrictlyContains(inner)))
            {
                yield return new FieldProblem(place, $"the exception {Quoted.Of(place.String)} is not strictly inside {Quoted.Of(block.Cidr.String)}");
            }
        }
    }
}
