using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2206: a NetworkPolicy names a port that pods do not have.</summary>
internal sealed class KUBE2206NamedPortUnresolvedRule() : ReferenceRule(KUBE2206NamedPortUnresolved.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [AllowedPorts.Parts, PodPorts.Parts, LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        AllowedPorts.In(target).Where(port => port.Port.PortField.String is not null).Select(port => new NamedPortReference(port));
}
