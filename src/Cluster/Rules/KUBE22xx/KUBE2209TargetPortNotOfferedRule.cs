using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2209: a Service forwards to a port that no container of its pods declares.</summary>
internal sealed class KUBE2209TargetPortNotOfferedRule() : ReferenceRule(KUBE2209TargetPortNotOffered.Descriptor, NetworkKinds.Service)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ForwardedPortReference.Parts, PodPorts.Parts, LabelIndex.PodParts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var spec = target.Root["spec"];
        var labels = LabelSelector.OfLabels(spec["selector"]).Requirements;
        return labels.Count > 0 && spec["type"].IsNot("ExternalName")
            ? spec["ports"].Items
                .Select(item => (Field: item["targetPort"].IsPresent ? item["targetPort"] : item["port"], Port: ServicePort.Read(item)))
                .Where(port => port.Port is not null)
                .Select(port => new TargetPortReference(port.Field, port.Port!, ObjectScope.Beside(target.Value), labels))
            : [];
    }
}
