using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2007: a pod in the network of its node bypasses the policies of its namespace.</summary>
internal sealed class KUBE2007HostNetworkBypassesPoliciesRule() : IsolationRule(KUBE2007HostNetworkBypassesPolicies.Descriptor);
