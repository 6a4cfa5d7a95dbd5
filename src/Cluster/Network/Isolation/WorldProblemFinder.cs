using System.Globalization;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Finds ports for administrators and of databases to which everyone may connect.</summary>
/// <param name="facts">The workloads, policies and ways from outside.</param>
/// <param name="limit">The highest severity for workloads without policies.</param>
internal sealed class WorldProblemFinder(NetworkFacts facts, RuleSeverity limit)
{
    private readonly WorldAccess _access = new(facts.Model);

    /// <summary>Finds the problems: at the workload if no policy is for it, otherwise at the rule that lets everyone in.</summary>
    public IEnumerable<IsolationProblem> Find() => facts.ExternalRoutes.Select(Of).OfType<IsolationProblem>();

    private IsolationProblem? Of(ExternalRoute route)
    {
        if (facts.IsolationOf(route.Workload) is not { } workload || !route.Ports.Overlaps(SensitiveAt(workload)) || _access.PortsOf(route).Intersect(SensitiveAt(workload)) is not { IsEmpty: false } open)
        {
            return null;
        }

        var subject = workload.Target.Value;
        return workload.IsIsolated(PolicyDirection.Ingress) == false
            ? new IsolationProblem(
                KUBE2110SensitivePortOpenToTheWorld.Descriptor, workload.Target, subject.Metadata["name"], () => [subject.Subject, open.ToString(), route.ToString()], GapsOf(workload))
            {
                Rank = 1,
                Limit = limit,
                Related = route.RelatedPlaces,
            }
            : DecisionAbout(route, open) is { } decision ? AtPolicy(decision, $"{open} of {subject.Description}", route)
            : null;
    }

    private static IsolationGap[] GapsOf(WorkloadIsolation workload) => workload.IsIsolated(PolicyDirection.Egress) == false
        ? [workload.Ingress, workload.Egress]
        : [workload.Ingress];

    private static PortSet SensitiveAt(WorkloadIsolation workload) => workload.Target.Policy
        .Option(KUBE2110SensitivePortOpenToTheWorld.Descriptor, KUBE2110SensitivePortOpenToTheWorld.SensitivePorts)
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Port.IsValid(number) ? PortSet.Of(TransportProtocol.Tcp, number, number) : PortSet.None)
        .Aggregate(PortSet.None, (all, ports) => all.Union(ports));

    private TrafficDecision? DecisionAbout(ExternalRoute route, PortSet open) => (
        from peer in _access.PeersOf(route)
        from pods in route.Workload.Pods
        from decision in facts.Model.Side(pods, PolicyDirection.Ingress).Explain(peer, pods.Ports)
        where decision is { IsAllowed: true, Policy: not null, Rule: not null } && decision.Ports.Overlaps(open)
        select decision).FirstOrDefault();

    private IsolationProblem AtPolicy(TrafficDecision decision, string ports, ExternalRoute route)
    {
        var target = facts.ObjectOf(decision.Policy!.Object);
        return new IsolationProblem(
            KUBE2110SensitivePortOpenToTheWorld.Descriptor,
            target,
            PlaceOf(decision.Rule!, target.Value.Type is { } type && NetworkPolicy.Kind.Includes(type)),
            () => [target.Value.Subject, ports, route.ToString()],
            [new IsolationGap(decision.Policy, IsolationGapKind.World)])
        {
            Rank = 0,
            Related = route.RelatedPlaces,
        };
    }

    // The place at which KUBE2101, KUBE2102 and KUBE2610 report the same rule.
    private static ManifestCursor PlaceOf(TrafficRule rule, bool isOfKubernetes) =>
        isOfKubernetes ? WholeFamilyPeers.Find(new PolicyRule(rule.Place, PolicyDirection.Ingress)).Select(found => found.Place).FirstOrDefault() ?? rule.Place : rule.Place;
}
