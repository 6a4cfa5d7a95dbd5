using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The policies that isolate a workload: those that let through only what they name.</summary>
internal sealed class WorkloadIsolation
{
    private readonly IReadOnlyList<(PodClass Pods, PolicyDirection Direction, IReadOnlyList<(TrafficPolicy Policy, bool? IsFor)> Policies)> _sides;
    private readonly bool? _isIsolatedForIngress;
    private readonly bool? _isIsolatedForEgress;

    /// <summary>Finds the policies.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="target">Its object.</param>
    /// <param name="model">The model that has the workload.</param>
    /// <param name="policies">The policies that may be for it.</param>
    public WorkloadIsolation(Workload workload, SetObject target, NetworkModel model, IReadOnlyList<TrafficPolicy> policies)
    {
        Workload = workload;
        Target = target;
        Pods = [.. workload.Pods.Where(pods => !model.IsBeyondPolicies(pods))];
        _sides = policies.Count == 0 ? [] : [.. Pods.SelectMany(pods => PolicyDirections.All, (pods, direction) => (pods, direction, Find(pods, direction, policies)))];
        _isIsolatedForIngress = FindIsolation(PolicyDirection.Ingress);
        _isIsolatedForEgress = FindIsolation(PolicyDirection.Egress);
        Ingress = new IsolationGap(this, IsolationGapKind.Ingress);
        Egress = new IsolationGap(this, IsolationGapKind.Egress);
    }

    /// <summary>The workload.</summary>
    public Workload Workload { get; }

    /// <summary>Its object, at which to report.</summary>
    public SetObject Target { get; }

    /// <summary>The pods that policies can isolate: those that are not in the network of their node.</summary>
    public IReadOnlyList<PodClass> Pods { get; }

    /// <summary>The ingress of its pods, if no policy isolates them.</summary>
    public IsolationGap Ingress { get; }

    /// <summary>The egress of its pods, if no policy isolates them.</summary>
    public IsolationGap Egress { get; }

    /// <summary>Determines whether some policy isolates each of its pods in a direction.</summary>
    public bool? IsIsolated(PolicyDirection direction) => direction == PolicyDirection.Ingress ? _isIsolatedForIngress : _isIsolatedForEgress;

    /// <summary>The policies that certainly isolate some of its pods in a direction.</summary>
    public IReadOnlyList<TrafficPolicy> PoliciesFor(PodClass pods, PolicyDirection direction) =>
        [.. PossiblePoliciesFor(pods, direction).Where(entry => entry.IsFor == true).Select(entry => entry.Policy)];

    private bool? FindIsolation(PolicyDirection direction) => _sides.Count == 0
        ? Pods.Count == 0
        : ThreeValued.All([.. Pods.Select(pods => ThreeValued.Any(PossiblePoliciesFor(pods, direction).Select(entry => entry.IsFor), isComplete: true))]);

    private IReadOnlyList<(TrafficPolicy Policy, bool? IsFor)> PossiblePoliciesFor(PodClass pods, PolicyDirection direction)
    {
        foreach (var side in _sides)
        {
            if (side.Pods == pods && side.Direction == direction)
            {
                return side.Policies;
            }
        }

        return [];
    }

    private static IReadOnlyList<(TrafficPolicy Policy, bool? IsFor)> Find(PodClass pods, PolicyDirection direction, IReadOnlyList<TrafficPolicy> policies) =>
    [
        .. policies
            .Where(policy => PolicyIsolation.Isolates(policy, direction))
            .Select(policy => (policy, policy.Subject.Matches(pods)))
            .Where(entry => entry.Item2 != false),
    ];
}
