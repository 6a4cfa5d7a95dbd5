using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6118: endpoints belong to a Service or lead to a pod that is not there.</summary>
internal sealed class KUBE6118DanglingEndpointsRule() : ReferenceRule(KUBE6118DanglingEndpoints.Descriptor, _endpoints, _slices)
{
    private const string ServiceLabel = "kubernetes.io/service-name";
    private static readonly ObjectKind _endpoints = new("Endpoints", "");
    private static readonly ObjectKind _slices = new("EndpointSlice", "discovery.k8s.io");

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
        [ObjectParts.Of([_endpoints, _slices], target => [ServiceOf(target), .. TargetsIn(target).SelectMany(pod => new[] { pod["kind"], pod["name"], pod["namespace"] })])];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context) =>
    [
        new ObjectReference(target.Value, ServiceOf(target), NetworkKinds.Service),
        .. TargetsIn(target)
            .Where(pod => pod["kind"].Is(ObjectKinds.Pod.Name))
            .Select(pod => new ObjectReference(pod["name"], ObjectKinds.Pod, ObjectScope.NamedOrBeside(pod["namespace"], target.Value))),
    ];

    private static ManifestCursor ServiceOf(SetObject target) =>
        _endpoints.Includes(target.Value.Type!) ? target.Value.Metadata["name"] : target.Value.Metadata["labels"][ServiceLabel];

    private static IEnumerable<ManifestCursor> TargetsIn(SetObject target)
    {
        var addresses = _endpoints.Includes(target.Value.Type!)
            ? target.Root["subsets"].Items.SelectMany(subset => subset["addresses"].Items.Concat(subset["notReadyAddresses"].Items))
            : target.Root["endpoints"].Items;
        return addresses.Select(address => address["targetRef"]).Where(pod => pod.IsPresent);
    }
}
