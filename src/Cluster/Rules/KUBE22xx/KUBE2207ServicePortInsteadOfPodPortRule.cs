using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2207: a NetworkPolicy allows the port of a Service instead of that of the pods.</summary>
internal sealed class KUBE2207ServicePortInsteadOfPodPortRule() : ReferenceRule(KUBE2207ServicePortInsteadOfPodPort.Descriptor, NetworkPolicy.Kind)
{
    /// <inheritdoc/>
    public override IEnumerable<ManifestCursor> PartsOf(SetObject target) =>
        IsSource(target) ? AllowedPorts.PartsOf(target)
        : NetworkKinds.Service.Includes(target.Value.Type!) ? ForwardedPortReference.PartsOf(target.Value)
        : PodPorts.PartsOf(target);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
        AllowedPorts.In(target).Where(port => port.Port.First is { } first && port.Port.Last == first).Select(port => new ForwardedPortReference(port));
}
