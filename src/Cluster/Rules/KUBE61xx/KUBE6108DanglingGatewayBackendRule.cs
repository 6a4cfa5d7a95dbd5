using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.References;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6108: a route of the Gateway API leads to a Service that is not there.</summary>
internal sealed class KUBE6108DanglingGatewayBackendRule() : ReferenceRule(KUBE6108DanglingGatewayBackend.Descriptor, _routes)
{
    private static readonly ObjectKind[] _routes =
        [.. new[] { "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" }.Select(kind => new ObjectKind(kind, GrantReference.Group))];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } =
    [
        ObjectParts.Of(_routes, route => BackendsIn(route).SelectMany(backend => new[] { backend["group"], backend["kind"], backend["name"], backend["namespace"] })),
        GrantReference.Parts,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Reference> ReferencesIn(SetObject target, SetContext context)
    {
        foreach (var backend in BackendsIn(target).Where(IsService))
        {
            var service = new ObjectReference(backend["name"], NetworkKinds.Service, ObjectScope.NamedOrBeside(backend["namespace"], target.Value));
            yield return service;
            if (backend["namespace"].String is { } ns)
            {
                yield return new GrantReference(target.Value, service, ns);
            }
        }
    }

    private static bool IsService(ManifestCursor backend) =>
        (backend["group"].IsAbsent || backend["group"].Is("")) && (backend["kind"].IsAbsent || backend["kind"].Is("Service"));

    private static IEnumerable<ManifestCursor> BackendsIn(SetObject route) =>
        route.Root["spec"]["rules"].Items.SelectMany(rule => rule["backendRefs"].Items).Where(backend => backend.IsPresent);
}
