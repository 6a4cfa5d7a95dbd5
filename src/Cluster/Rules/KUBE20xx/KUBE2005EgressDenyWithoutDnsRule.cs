using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2005: a policy leaves pods without DNS.</summary>
internal sealed class KUBE2005EgressDenyWithoutDnsRule() : IsolationRule(KUBE2005EgressDenyWithoutDns.Descriptor);
