using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2003: a namespace does not deny ingress by default.</summary>
internal sealed class KUBE2003NamespaceWithoutIngressDefaultDenyRule() : IsolationRule(KUBE2003NamespaceWithoutIngressDefaultDeny.Descriptor);
