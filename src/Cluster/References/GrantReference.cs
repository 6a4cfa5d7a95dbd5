using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>
/// The need of a route for a ReferenceGrant, where it leads to a Service of another namespace
/// (https://gateway-api.sigs.k8s.io/api-types/referencegrant/).
/// </summary>
/// <param name="route">The route.</param>
/// <param name="service">The reference to the Service.</param>
/// <param name="ns">The namespace of the Service.</param>
internal sealed class GrantReference(KubernetesObject route, ObjectReference service, string ns) : Reference(service.Field, service.Target)
{
    /// <summary>The group of routes and grants.</summary>
    public const string Group = "gateway.networking.k8s.io";

    private static readonly ObjectKind _kind = new("ReferenceGrant", Group);

    /// <summary>The places that it reads in a grant.</summary>
    public static ObjectParts Parts { get; } =
        ObjectParts.Of(_kind, grant => [grant.Root["spec"]["from"], grant.Root["spec"]["to"]]);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts)
    {
        var placement = new ObjectNamespace(new KnownText(ns), IsWritten: true);
        if (service.IsFound(facts) != true || route.Placement.Is(placement) != false)
        {
            return null;
        }

        var grants = facts.Set.OfKind(_kind).ToLookup(grant => grant.Value.Placement.Is(placement));
        return ThreeValued.Any(
            [.. grants[true].Select(Permits), .. grants[null].Select(grant => Permits(grant) == false ? (bool?)false : null)],
            isComplete: facts.Set.IsComplete || grants[true].Any());
    }

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"no ReferenceGrant in the namespace '{ns}' lets it use the Service '{service.Name}'";

    private bool? Permits(SetObject grant)
    {
        var (from, to) = (grant.Root["spec"]["from"], grant.Root["spec"]["to"]);
        return ThreeValued.All(
            ThreeValued.Any(from.Items.Select(item => ThreeValued.All(Is(item["group"], Group), Is(item["kind"], route.Type!.Kind), IsRoutesNamespace(item["namespace"]))), from.IsComplete),
            ThreeValued.Any(to.Items.Select(item => ThreeValued.All(IsCoreGroup(item["group"]), Is(item["kind"], "Service"), IsName(item["name"]))), to.IsComplete));
    }

    private bool? IsRoutesNamespace(ManifestCursor field) => route.Placement.Is(new ObjectNamespace(field.Text ?? KnownText.Unknown, IsWritten: true));

    private bool? IsName(ManifestCursor field) => field.IsAbsent ? true : field.Text?.Is(service.Name);

    private static bool? IsCoreGroup(ManifestCursor field) => field.IsAbsent ? true : Is(field, "");

    private static bool? Is(ManifestCursor field, string text) => field.Text?.Is(text) ?? (field.IsAbsent ? false : null);
}
