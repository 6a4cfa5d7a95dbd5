using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2004: a namespace does not deny egress by default.</summary>
internal sealed class KUBE2004NamespaceWithoutEgressDefaultDenyRule() : IsolationRule(KUBE2004NamespaceWithoutEgressDefaultDeny.Descriptor);
