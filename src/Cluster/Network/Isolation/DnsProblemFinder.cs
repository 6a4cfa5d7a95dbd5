using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Finds policies that deny egress and leave pods without DNS.</summary>
/// <param name="facts">The workloads and policies.</param>
internal sealed class DnsProblemFinder(NetworkFacts facts)
{
    private static readonly string[] _policiesWithoutClusterDns = ["None", "Default"];

    private readonly List<PodClass> _servers =
    [
        .. facts.Model.Workloads.SelectMany(workload => workload.Pods).Distinct()
            .Where(pods => pods.Namespace.Name == DnsRule.Namespace && pods.Labels.Has(DnsRule.Label, value => value.Is(DnsRule.LabelValue)) == true),
    ];

    /// <summary>Finds the problems: one a policy, at the default deny if there is one.</summary>
    public IEnumerable<IsolationProblem> Find() => facts.IsolatedNamespaces
        .Where(item => item.Namespace.Name != DnsRule.Namespace)
        .SelectMany(item => item.Workloads.Where(IsKnown), (item, workload) => (workload, policy: PolicyWithoutDns(item, workload)))
        .Where(pair => pair.policy is not null)
        .GroupBy(pair => pair.policy!, pair => pair.workload)
        .Select(same => Create(same.Key, [.. same]));

    // Which policies are for a pod is certain only if all its labels are known.
    private static bool IsKnown(WorkloadIsolation workload) =>
        workload.Pods.All(pods => pods.Labels.IsComplete && pods.Labels.Values.All(label => label.Value.IsComplete))
        && workload.Target.Pods.All(pod => _policiesWithoutClusterDns.All(policy => pod.Spec["dnsPolicy"].IsNot(policy)));

    // A pod that may connect to nothing needs no names, unless only the default deny says so.
    private TrafficPolicy? PolicyWithoutDns(IsolatedNamespace item, WorkloadIsolation workload)
    {
        foreach (var pods in workload.Pods)
        {
            var policies = workload.PoliciesFor(pods, PolicyDirection.Egress);
            var wanted = policies.FirstOrDefault(policy => policy.Subject.IncludesEveryPodOf(item.Namespace)) ?? policies.FirstOrDefault(HasAllowRule);
            if (wanted is not null && !MayAsk(pods, wanted))
            {
                return wanted;
            }
        }

        return null;
    }

    private static bool HasAllowRule(TrafficPolicy policy) => policy.Rules(PolicyDirection.Egress)!.Any(rule => rule.Action == RuleAction.Allow);

    private bool MayAsk(PodClass pods, TrafficPolicy reported)
    {
        var target = facts.ObjectOf(reported.Object);
        var ports = target.Policy.Option(KUBE2005EgressDenyWithoutDns.Descriptor, KUBE2005EgressDenyWithoutDns.RequireTcp)
            ? PortSet.Of(TransportProtocol.Udp, DnsRule.Port, DnsRule.Port).Union(PortSet.Of(TransportProtocol.Tcp, DnsRule.Port, DnsRule.Port))
            : PortSet.Of(TransportProtocol.Udp, DnsRule.Port, DnsRule.Port);
        return _servers.Count > 0
            ? _servers.Exists(server => facts.Model.Side(pods, PolicyDirection.Egress).Allowed(server, server.Ports).Contains(ports))
            : RulesFor(pods).Any(rule => rule.Peers.MayIncludeOutsideOf(pods.Namespace.Name) && (rule.Ports.Ports.Names.Count > 0 || rule.Ports.At([]).Contains(ports)));
    }

    private IEnumerable<TrafficRule> RulesFor(PodClass pods) => facts.Model.PoliciesFor(pods, PolicyDirection.Egress)
        .SelectMany(policy => policy.Rules(PolicyDirection.Egress)!)
        .Where(rule => rule.Action == RuleAction.Allow && rule.Own.Includes(pods));

    private IsolationProblem Create(TrafficPolicy policy, IReadOnlyList<WorkloadIsolation> workloads)
    {
        var target = facts.ObjectOf(policy.Object);
        var egress = target.Root["spec"]["egress"];
        return new IsolationProblem(
            KUBE2005EgressDenyWithoutDns.Descriptor, target, egress, () => [target.Value.Subject, WorkloadNames.Of(workloads)], [new IsolationGap(policy, IsolationGapKind.Dns)])
        {
            Rank = 0,
            Limit = facts.UnknownPolicies.Any ? RuleSeverity.Suggestion : RuleSeverity.Error,
            Fixes = NetworkPolicy.Kind.Includes(target.Value.Type!) ? [FixOf(egress)] : [],
        };
    }

    private static RuleFix FixOf(ManifestCursor egress) => RuleFix
        .Safe("Allow DNS", egress.IsAbsent ? ManifestEdit.Set(egress, new SequenceNode([DnsRule.Node])) : ManifestEdit.Add(egress, DnsRule.Node))
        .Unless(() => FixObjection.OnRequest("it opens connections to the DNS server"));
}
