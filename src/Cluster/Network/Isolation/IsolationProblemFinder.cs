using System.Globalization;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Finds the problems with the isolation of the workloads of a set.</summary>
/// <param name="facts">The workloads, policies and ways from outside.</param>
internal sealed class IsolationProblemFinder(NetworkFacts facts)
{
    private readonly UnknownPolicies _unknown = facts.UnknownPolicies;
    private readonly bool _hasPolicies = facts.Model.Tiers.Count > 0;
    private readonly ILookup<Workload, ExternalRoute> _routes = facts.ExternalRoutes.ToLookup(route => route.Workload);

    // In an open set without any policy, nothing shows how the team isolates its workloads.
    private RuleSeverity Limit => _unknown.Any || !(_hasPolicies || facts.Set.IsComplete) ? RuleSeverity.Suggestion : RuleSeverity.Error;

    /// <summary>Finds the problems, one for everything that is open. A rule that is off reports nothing and covers nothing.</summary>
    public IReadOnlyList<IsolationProblem> Find()
    {
        var namespaces = facts.IsolatedNamespaces;
        var ofPolicies = _hasPolicies ? new HostNetworkProblemFinder(facts).Find().Concat(new DnsProblemFinder(facts).Find()) : [];
        return IsolationProblem.Resolve(namespaces.SelectMany(OfNamespace)
            .Concat(_unknown.Any ? [] : new WorldProblemFinder(facts, Limit).Find())
            .Concat(StagedPolicies(namespaces))
            .Concat(ofPolicies)
            .Where(problem => problem.IsReported && !IsExempt(problem)));
    }

    private static bool IsExempt(IsolationProblem problem) =>
        problem.Gaps.Select(gap => gap.Of switch
        {
            WorkloadIsolation workload => workload.Workload.Namespace.Name,
            Workload workload => workload.Namespace.Name,
            IsolatedNamespace item => item.Namespace.Name,
            TrafficPolicy policy => policy.Object.Namespace,
            _ => null,
        }).All(name => name is not null && problem.Target.Policy.Option(problem.Rule, IsolationOptions.ExemptNamespaces).Contains(name, StringComparer.Ordinal));

    private IEnumerable<IsolationProblem> OfNamespace(IsolatedNamespace item)
    {
        var isOpen = item.Workloads.Count > 0 && PolicyDirections.All.All(direction => item.OpenFor(direction).Count == item.Workloads.Count);
        return WithoutPolicy(item, isOpen)
            .Concat(PolicyDirections.All.SelectMany(direction => OfDirection(item, direction, isOpen)))
            .Concat(item.OpenFor(PolicyDirection.Ingress).SelectMany(OpenForIngress))
            .Concat(item.OpenFor(PolicyDirection.Egress).Select(workload => Create(
                KUBE2002EgressNotIsolated.Descriptor, 6, workload.Target, () => [workload.Target.Value.Subject, _unknown.Text], [workload.Egress])));
    }

    private IEnumerable<IsolationProblem> WithoutPolicy(IsolatedNamespace item, bool isOpen)
    {
        if (isOpen && item.OwnPolicies.Count == 0 && item.Policies.Count == 0 && _hasPolicies)
        {
            yield return Create(
                KUBE2009NamespaceWithoutNetworkPolicy.Descriptor, 1, item.Target, () => [item.Subject, _unknown.Text],
                [.. PolicyDirections.All.SelectMany(direction => GapsOf(item, direction))]) with
            {
                Fixes = DefaultDenyFix.For(item, PolicyDirection.Ingress),
            };
        }
    }

    private IEnumerable<IsolationProblem> OpenForIngress(WorkloadIsolation workload)
    {
        var isOpenForBoth = workload.IsIsolated(PolicyDirection.Egress) == false;
        yield return Create(
            KUBE2001IngressNotIsolated.Descriptor, 5, workload.Target, () => [workload.Target.Value.Subject, isOpenForBoth ? "ingress or egress" : "ingress", _unknown.Text],
            isOpenForBoth ? [workload.Ingress, workload.Egress] : [workload.Ingress]);
        if (_routes[workload.Workload].ToList() is { Count: > 0 } routes)
        {
            yield return Create(
                KUBE2311ExternallyReachableAndNotIsolated.Descriptor, 4, workload.Target, () => [workload.Target.Value.Subject, TextOf(routes), _unknown.Text], [workload.Ingress]) with
            {
                Related = [.. routes.SelectMany(route => route.RelatedPlaces).Distinct()],
            };
        }
    }

    // Where nothing is isolated, the namespace is reported rather than each workload; where something is, the workloads that are not.
    private IEnumerable<IsolationProblem> OfDirection(IsolatedNamespace item, PolicyDirection direction, bool isOpen)
    {
        var isIngress = direction == PolicyDirection.Ingress;
        var rule = isIngress ? KUBE2003NamespaceWithoutIngressDefaultDeny.Descriptor : KUBE2004NamespaceWithoutEgressDefaultDeny.Descriptor;
        var open = item.OpenFor(direction);
        if (open.Count > 0)
        {
            IReadOnlyList<IsolationGap> gaps = isOpen && isIngress ? [.. GapsOf(item, direction), .. GapsOf(item, PolicyDirection.Egress)] : GapsOf(item, direction);
            var isWhole = open.Count == item.Workloads.Count;
            yield return Create(rule, (isIngress ? 2 : 3) + (isWhole ? 0 : 5), item.Target, () => [item.Subject, TextOf(item, open, isIngress), _unknown.Text], gaps) with
            {
                Fixes = DefaultDenyFix.For(item, direction),
                Related = isIngress ? [.. open.SelectMany(workload => _routes[workload.Workload].Take(1)).Take(1).SelectMany(route => route.RelatedPlaces)] : [],
            };
        }
        else if (!item.HasDefaultDeny(direction) && (item.Workloads.Count == 0 || !facts.Set.IsComplete))
        {
            var later = new IsolationGap(item, isIngress ? IsolationGapKind.LaterIngress : IsolationGapKind.LaterEgress);
            yield return Create(rule, isIngress ? 2 : 3, item.Target, () => [item.Subject, "pods that are added later are open", _unknown.Text], isIngress && !item.HasDefaultDeny(PolicyDirection.Egress) ? [later, later with { Kind = IsolationGapKind.LaterEgress }] : [later]) with
            {
                Limit = RuleSeverity.Suggestion,
                Fixes = DefaultDenyFix.For(item, direction),
            };
        }
    }

    private IEnumerable<IsolationProblem> StagedPolicies(IReadOnlyList<IsolatedNamespace> namespaces) =>
        from same in namespaces.SelectMany(item => item.StagedPolicies, (item, policy) => (item, policy)).GroupBy(pair => pair.policy, pair => pair.item)
        let gaps = same.SelectMany(item => PolicyDirections.All.SelectMany(direction => item.OpenFor(direction)
            .Where(workload => workload.Pods.Any(pods => same.Key.IsFor(pods, direction)))
            .Select(workload => GapOf(workload, direction)))).ToList()
        where gaps.Count > 0
        let target = facts.ObjectOf(same.Key.Object)
        let workloads = gaps.Select(gap => (WorkloadIsolation)gap.Of)
        select new IsolationProblem(KUBE2008StagedPolicyOnly.Descriptor, target, target.Value.Metadata["name"], () => [target.Value.Subject, WorkloadNames.Of(workloads)], gaps) { Rank = 0 };

    private IsolationProblem Create(RuleDescriptor rule, int rank, SetObject target, Func<IReadOnlyList<string>> describe, IReadOnlyList<IsolationGap> gaps) =>
        new(rule, target, target.Value.Metadata["name"], describe, gaps) { Rank = rank, Limit = Limit };

    private string TextOf(IsolatedNamespace item, IReadOnlyList<WorkloadIsolation> open, bool isIngress)
    {
        var exposed = isIngress ? open.FirstOrDefault(workload => _routes[workload.Workload].Any()) : null;
        var way = exposed is null ? "" : $", and {exposed.Target.Value.Description} is reachable from outside ({_routes[exposed.Workload].First()})";
        return (open.Count == item.Workloads.Count ? $"no policy isolates {CountOf(open.Count)}" : $"no policy isolates {NumberOf(open.Count)} of {CountOf(item.Workloads.Count)}") + way;
    }

    private static string TextOf(IReadOnlyList<ExternalRoute> routes) => routes.Count switch
    {
        1 => $"{routes[0]}",
        2 => $"{routes[0]}, and one other way",
        _ => $"{routes[0]}, and {NumberOf(routes.Count - 1)} other ways",
    };

    private static string CountOf(int workloads) => workloads == 1 ? "its workload" : $"its {NumberOf(workloads)} workloads";

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<IsolationGap> GapsOf(IsolatedNamespace item, PolicyDirection direction) => [.. item.OpenFor(direction).Select(workload => GapOf(workload, direction))];

    private static IsolationGap GapOf(WorkloadIsolation workload, PolicyDirection direction) => direction == PolicyDirection.Ingress ? workload.Ingress : workload.Egress;
}
