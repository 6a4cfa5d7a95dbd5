using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The requests and limits that the LimitRanges of a set give to containers without their own
/// (https://kubernetes.io/docs/concepts/policy/limit-range/). A LimitRange that the set does not show is taken as not there.
/// </summary>
internal sealed class LimitFacts
{
    private const string Kind = "LimitRange";

    // The API server uses the first field that names the resource.
    private static readonly string[] _limitFields = ["default", "max"];
    private static readonly string[] _requestFields = ["defaultRequest", "default", "max", "min"];

    private readonly IReadOnlyList<(KubernetesObject Range, ManifestCursor Limit)> _limits;

    private LimitFacts(IEnumerable<KubernetesObject> ranges) => _limits =
    [
        .. from range in ranges
           where range.Type is { Group: "" }
           from limit in range.Root["spec"]["limits"].Items
           where !limit["type"].IsNot("Container")
           select (range, limit),
    ];

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<LimitFacts> Source { get; } = new([Kind], set => new LimitFacts(set.OfKind(Kind)));

    /// <summary>
    /// Determines whether a container that does not set a value gets one, or may get one if something unknown says so.
    /// </summary>
    /// <param name="target">The object that the container belongs to.</param>
    /// <param name="list"><c>requests</c> or <c>limits</c>.</param>
    /// <param name="resource"><c>cpu</c> or <c>memory</c>.</param>
    public bool MayGive(KubernetesObject target, string list, string resource)
    {
        var fields = list == "limits" ? _limitFields : _requestFields;
        foreach (var (range, limit) in _limits)
        {
            if (range.MayBeInNamespaceOf(target) && MayGive(limit, fields, resource))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayGive(ManifestCursor limit, string[] fields, string resource) =>
        fields.Select(field => limit[field][resource]).FirstOrDefault(value => !value.IsAbsent) is { } value && ResourceQuantity.IsSet(value) != false;
}
