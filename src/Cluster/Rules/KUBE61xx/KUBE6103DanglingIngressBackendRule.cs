using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6103: an Ingress routes to a Service or a port that is not there.</summary>
internal sealed class KUBE6103DanglingIngressBackendRule() : ReferenceRule(KUBE6103DanglingIngressBackend.Descriptor, NetworkKinds.Ingress)
{
    // The AWS Load Balancer Controller looks up such a backend in an annotation
    // (https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions).
    private const string InAnnotation = "use-annotation";

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
            var port = isOld ? backend["servicePort"] : service["port"]["number"].IsPresent ? service["port"]["number"] : service["port"]["name"];
            if (port.Is(InAnnotation))
            {
                continue;
            }

            var reference = new ObjectReference(target.Value, isOld ? backend["serviceName"] : service["name"], NetworkKinds.Service);
            yield return reference;
            if (withPorts)
            {
                yield return new ServicePortReference(reference, port);
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
