using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>A namespace with its workloads and the policies that are for them.</summary>
/// <param name="namespace">The namespace.</param>
/// <param name="definition">The object that defines it, if the set has it.</param>
/// <param name="workloads">The workloads that policies can isolate, in the order of their names.</param>
internal sealed class IsolatedNamespace(ClusterNamespace @namespace, SetObject? definition, IReadOnlyList<WorkloadIsolation> workloads)
{
    private readonly IReadOnlyList<WorkloadIsolation> _openForIngress = [.. workloads.Where(workload => workload.IsIsolated(PolicyDirection.Ingress) == false)];
    private readonly IReadOnlyList<WorkloadIsolation> _openForEgress = [.. workloads.Where(workload => workload.IsIsolated(PolicyDirection.Egress) == false)];

    /// <summary>The namespace.</summary>
    public ClusterNamespace Namespace { get; } = @namespace;

    /// <summary>The workloads that policies can isolate, in the order of their names.</summary>
    public IReadOnlyList<WorkloadIsolation> Workloads { get; } = workloads;

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
    public SetObject Target => definition ?? Workloads[0].Target;

    /// <summary>The workloads that no policy isolates in a direction.</summary>
    public IReadOnlyList<WorkloadIsolation> OpenFor(PolicyDirection direction) => direction == PolicyDirection.Ingress ? _openForIngress : _openForEgress;

    /// <summary>Indicates whether a policy isolates every pod in a direction, also those that are added later.</summary>
    public bool HasDefaultDeny(PolicyDirection direction) =>
        Policies.Any(policy => PolicyIsolation.Isolates(policy, direction) && policy.Subject.IncludesEveryPodOf(Namespace));
}
