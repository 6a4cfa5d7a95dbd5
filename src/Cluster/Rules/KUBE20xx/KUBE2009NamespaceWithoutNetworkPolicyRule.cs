using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2009: a namespace has no policy although others have.</summary>
internal sealed class KUBE2009NamespaceWithoutNetworkPolicyRule() : IsolationRule(KUBE2009NamespaceWithoutNetworkPolicy.Descriptor);
