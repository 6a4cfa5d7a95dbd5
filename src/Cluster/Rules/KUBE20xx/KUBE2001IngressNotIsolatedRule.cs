using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2001: a workload is open for ingress.</summary>
internal sealed class KUBE2001IngressNotIsolatedRule() : IsolationRule(KUBE2001IngressNotIsolated.Descriptor);
