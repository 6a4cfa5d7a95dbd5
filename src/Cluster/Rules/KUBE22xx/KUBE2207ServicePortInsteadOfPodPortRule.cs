using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2207: a NetworkPolicy allows the port of a Service instead of that of the pods.</summary>
internal sealed class KUBE2207ServicePortInsteadOfPodPortRule() : ReferenceRule(KUBE2207ServicePortInsteadOfPodPort.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [AllowedPorts.Parts, ForwardedPortReference.Parts, PodPorts.Parts, LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        AllowedPorts.In(target).Where(port => port.Port.First is { } first && port.Port.Last == first).Select(port => new ForwardedPortReference(port));
}
