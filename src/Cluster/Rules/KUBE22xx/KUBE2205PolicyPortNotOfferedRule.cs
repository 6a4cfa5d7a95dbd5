using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2205: a NetworkPolicy allows a port that no container of its pods declares.</summary>
internal sealed class KUBE2205PolicyPortNotOfferedRule() : ReferenceRule(KUBE2205PolicyPortNotOffered.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [AllowedPorts.Parts, PodPorts.Parts, LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        AllowedPorts.In(target, PolicyDirection.Ingress).Where(port => port.Port.First is not null && !IsEveryPort(port.Port)).Select(port => new PolicyPortReference(port));

    private static bool IsEveryPort(PolicyPort port) => port.First == Port.First.Number && port.Last == Port.Last.Number;
}
