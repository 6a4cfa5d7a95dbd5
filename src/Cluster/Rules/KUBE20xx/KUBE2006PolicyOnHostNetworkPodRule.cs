using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2006: a policy relies on pods in the network of their node.</summary>
internal sealed class KUBE2006PolicyOnHostNetworkPodRule() : IsolationRule(KUBE2006PolicyOnHostNetworkPod.Descriptor);
