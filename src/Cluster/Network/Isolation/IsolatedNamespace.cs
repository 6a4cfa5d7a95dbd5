using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>A namespace with its workloads and the policies that are for them.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Object">The object that defines it, if the set has it.</param>
/// <param name="Workloads">The workloads that policies can isolate, in the order of their names.</param>
internal sealed record IsolatedNamespace(ClusterNamespace Namespace, SetObject? Object, IReadOnlyList<WorkloadIsolation> Workloads)
{
    /// <summary>The policies in the namespace, staged ones not included.</summary>
    public required IReadOnlyList<TrafficPolicy> OwnPolicies { get; init; }

    /// <summary>The policies that are for the workloads or for every pod of the namespace, those for the whole cluster included.</summary>
    public required IReadOnlyList<TrafficPolicy> Policies { get; init; }

    /// <summary>The policies that are only tried and are for some of the workloads.</summary>
    public required IReadOnlyList<TrafficPolicy> StagedPolicies { get; init; }

    /// <summary>The name in messages.</summary>
    public string Subject =>
        Namespace.Name == NetworkSemantics.UnknownNamespace ? $"The namespace of {Workloads[0].Target.Value.Description}" : $"Namespace '{Namespace.Name}'";

    /// <summary>The object at which to report: the one that defines it, or its first workload.</summary>
    public SetObject Target => Object ?? Workloads[0].Target;

    /// <summary>The workloads that no policy isolates in a direction.</summary>
    public IReadOnlyList<WorkloadIsolation> OpenFor(PolicyDirection direction) => [.. Workloads.Where(workload => workload.IsIsolated(direction) == false)];

    /// <summary>Indicates whether a policy isolates every pod in a direction, also those that are added later.</summary>
    public bool HasDefaultDeny(PolicyDirection direction) =>
        Policies.Any(policy => PolicyIsolation.Isolates(policy, direction) && policy.Subject.IncludesEveryPodOf(Namespace));
}
