using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2110: a port for administrators or of a database is open to every address.</summary>
internal sealed class KUBE2110SensitivePortOpenToTheWorldRule() : IsolationRule(KUBE2110SensitivePortOpenToTheWorld.Descriptor);
