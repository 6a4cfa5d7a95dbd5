using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2002: a workload is open for egress.</summary>
internal sealed class KUBE2002EgressNotIsolatedRule() : IsolationRule(KUBE2002EgressNotIsolated.Descriptor);
