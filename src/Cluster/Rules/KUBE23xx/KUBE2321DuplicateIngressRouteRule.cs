using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2321: two Ingresses claim one host and path.</summary>
internal sealed class KUBE2321DuplicateIngressRouteRule() : SetRule<NetworkFacts>(KUBE2321DuplicateIngressRoute.Descriptor, NetworkFacts.Source)
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectParts> Parts { get; } = [ObjectParts.Of(NetworkKinds.Ingress, ingress => [ingress.Value.Metadata["annotations"]])];

    /// <inheritdoc/>
    protected override void Analyze(NetworkFacts facts, SetContext context)
    {
        var claims = facts.Set.OfKind(NetworkKinds.Ingress).SelectMany(ClaimsOf).GroupBy(claim => (claim.Class, claim.Host, claim.Path, claim.PathType));
        foreach (var same in claims.Select(group => group.ToList()).Where(same => same.Count > 1))
        {
            var first = same[0];
            foreach (var again in same.Where(claim => IsOther(claim.Ingress, first.Ingress) && context.IsOnAt(claim.Ingress)))
            {
                context.Report(
                    again.Ingress,
                    again.Place,
                    [again.Ingress.Value.Subject, $"{(first.Host.Length == 0 ? "every host" : first.Host)}{first.Path}", first.Ingress.Value.Description!],
                    related: [RelatedPlace.At(first.Place, "the other one is here")]);
            }
        }
    }

    // Of one name there is one object in the end; KUBE6079 reports the repetition.
    private static bool IsOther(SetObject one, SetObject other) =>
        one.Value.Name is { } name && other.Value.Name is { } otherName && (name != otherName || one.Value.SharesNamespaceWith(other.Value) == false);

    private static IEnumerable<Claim> ClaimsOf(SetObject ingress)
    {
        var (spec, annotations) = (ingress.Root["spec"], ingress.Value.Metadata["annotations"]);
        var named = spec["ingressClassName"].IsAbsent ? annotations[ClassAnnotation] : spec["ingressClassName"];
        return TextOf(named) is not { } className || IsOnTrial(annotations) ? [] :
            from rule in spec["rules"].Items
            let host = TextOf(rule["host"])
            where host is not null
            from path in rule["http"]["paths"].Items
            let text = TextOf(path["path"])
            let type = TextOf(path["pathType"])
            where text is not null && type is not null
            select new Claim(ingress, path["path"], className, host, text.Length == 0 ? "/" : text, type);
    }

    // A canary gets a part of the requests of another Ingress.
    private static bool IsOnTrial(ManifestCursor annotations) =>
        annotations.IsUnknown || (annotations.IsPresent && !annotations.IsComplete)
        || annotations.Entries.Any(entry => entry.Segment.Key!.IndexOf("canary", StringComparison.OrdinalIgnoreCase) >= 0);

    private static string? TextOf(ManifestCursor place) => place.IsAbsent ? "" : place.String;

    private sealed record Claim(SetObject Ingress, ManifestCursor Place, string Class, string Host, string Path, string PathType);
}
