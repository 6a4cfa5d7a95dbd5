using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6103: an Ingress routes to a Service or a port that is not there.</summary>
internal sealed class KUBE6103DanglingIngressBackendRule() : ReferenceRule(KUBE6103DanglingIngressBackend.Descriptor, NetworkKinds.Ingress)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of(NetworkKinds.Ingress, BackendsIn), ServicePortReference.Parts];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        var withPorts = context.Option(target, KUBE6103DanglingIngressBackend.CheckPorts);
        foreach (var backend in BackendsIn(target))
        {
            // Before networking.k8s.io/v1, name and port were fields of the backend itself.
            var service = backend["service"];
            var isOld = service.IsAbsent;
            var reference = new ObjectReference(target.Value, isOld ? backend["serviceName"] : service["name"], NetworkKinds.Service);
            yield return reference;
            if (withPorts)
            {
                var port = service["port"];
                yield return new ServicePortReference(reference, isOld ? backend["servicePort"] : port["number"].IsPresent ? port["number"] : port["name"]);
            }
        }
    }

    private static IEnumerable<ManifestCursor> BackendsIn(SetObject ingress)
    {
        var spec = ingress.Root["spec"];
        return spec["rules"].Items
            .SelectMany(rule => rule["http"]["paths"].Items)
            .Select(path => path["backend"])
            .Concat([spec["defaultBackend"], spec["backend"]])
            .Where(backend => backend.IsPresent);
    }
}
