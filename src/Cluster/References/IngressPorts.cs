using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>The ports that NetworkPolicies open at the pods that they select.</summary>
internal static class IngressPorts
{
    /// <summary>The places that are read in a policy.</summary>
    public static IEnumerable<ManifestCursor> PartsOf(SetObject target)
    {
        var policy = new NetworkPolicy(target.Value);
        return [policy.Types, policy.Spec["podSelector"], .. policy.Rules(PolicyDirection.Ingress).Select(rule => rule.PortList)];
    }

    /// <summary>The ports of a policy, if it certainly isolates its pods for ingress and all of its selector is known.</summary>
    public static IEnumerable<IngressPort> In(SetObject target)
    {
        var policy = new NetworkPolicy(target.Value);
        return policy.Isolates(PolicyDirection.Ingress) == true && policy.PodSelector.IsKnown
            ? from rule in policy.Rules(PolicyDirection.Ingress)
              from port in rule.Ports
              let protocol = port.Protocol
              where protocol is not null
              select new IngressPort(rule, port, protocol.Value, ObjectScope.Beside(target.Value), policy.PodSelector.Requirements)
            : [];
    }
}
