using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2311: a workload is reachable from outside and open for ingress.</summary>
internal sealed class KUBE2311ExternallyReachableAndNotIsolatedRule() : IsolationRule(KUBE2311ExternallyReachableAndNotIsolated.Descriptor);
