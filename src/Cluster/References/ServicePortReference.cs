using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to a port of a Service, by its number or name.</summary>
/// <param name="service">The reference to the Service.</param>
/// <param name="field">The field with the number or name.</param>
internal sealed class ServicePortReference(ObjectReference service, ManifestCursor field) : Reference(field, service.Target)
{
    /// <summary>The places that it reads in a Service.</summary>
    public static ObjectParts Parts { get; } = ObjectParts.Of(NetworkKinds.Service, service => [service.Root["spec"]["type"], service.Root["spec"]["ports"]]);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => service.IsSatisfied(facts, candidate => candidate.IsWritten ? HasPort(candidate.Origin.Value) : null);

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) => $"the Service '{service.Name}' has no port {PortText}";

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. service.Candidates(facts).Select(candidate => RelatedPlace.At(candidate.Origin.Root["spec"]["ports"], "the ports of the service are here"))];

    private string PortText => Field.Integer is { } number ? $"{number}" : $"'{Field.Text}'";

    // A name alone forwards every port.
    private bool? HasPort(KubernetesObject candidate)
    {
        var spec = candidate.Root["spec"];
        return spec["type"].IsNot("ExternalName") ? ThreeValued.Any(spec["ports"].Items.Select(IsMeant), spec["ports"].IsComplete) : null;
    }

    private bool? IsMeant(ManifestCursor port) =>
        Field.Integer is { } number ? (port["port"].Integer is { } other ? other == number : null)
        : Field.String is { } name ? (port["name"].IsAbsent ? false : port["name"].Text?.Is(name))
        : null;
}
