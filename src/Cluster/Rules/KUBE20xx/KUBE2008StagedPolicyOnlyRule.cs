using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2008: only staged policies are for a workload.</summary>
internal sealed class KUBE2008StagedPolicyOnlyRule() : IsolationRule(KUBE2008StagedPolicyOnly.Descriptor);
