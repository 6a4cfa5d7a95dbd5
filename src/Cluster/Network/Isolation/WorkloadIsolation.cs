using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>The policies that isolate a workload: those that let through only what they name.</summary>
internal sealed class WorkloadIsolation
{
    private readonly Dictionary<(PodClass Pods, PolicyDirection Direction), List<(TrafficPolicy Policy, bool? IsFor)>> _policies;

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
        _policies = Pods.SelectMany(pods => PolicyDirections.All, (pods, direction) => (pods, direction)).ToDictionary(side => side, side => Find(side.pods, side.direction, policies));
    }

    /// <summary>The workload.</summary>
    public Workload Workload { get; }

    /// <summary>Its object, at which to report.</summary>
    public SetObject Target { get; }

    /// <summary>The pods that policies can isolate: those that are not in the network of their node.</summary>
    public IReadOnlyList<PodClass> Pods { get; }

    /// <summary>Determines whether some policy isolates each of its pods in a direction.</summary>
    public bool? IsIsolated(PolicyDirection direction) =>
        ThreeValued.All([.. Pods.Select(pods => ThreeValued.Any(_policies[(pods, direction)].Select(entry => entry.IsFor), isComplete: true))]);

    /// <summary>The policies that certainly isolate some of its pods in a direction.</summary>
    public IReadOnlyList<TrafficPolicy> PoliciesFor(PodClass pods, PolicyDirection direction) =>
        [.. _policies[(pods, direction)].Where(entry => entry.IsFor == true).Select(entry => entry.Policy)];

    private static List<(TrafficPolicy Policy, bool? IsFor)> Find(PodClass pods, PolicyDirection direction, IReadOnlyList<TrafficPolicy> policies) =>
    [
        .. policies
            .Where(policy => PolicyIsolation.Isolates(policy, direction))
            .Select(policy => (policy, policy.Subject.Matches(pods)))
            .Where(entry => entry.Item2 != false),
    ];
}
