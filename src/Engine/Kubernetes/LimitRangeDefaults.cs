using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The requests and limits that the LimitRanges of a namespace give to containers without their own
/// (https://kubernetes.io/docs/concepts/policy/limit-range/).
/// </summary>
internal static class LimitRangeDefaults
{
    /// <summary>The kind of the objects that give them.</summary>
    public const string Kind = "LimitRange";

    // The API server uses the first field that names the resource.
    private static readonly string[] _limitFields = ["default", "max"];
    private static readonly string[] _requestFields = ["defaultRequest", "default", "max", "min"];

    /// <summary>
    /// Determines whether a container that does not set a value gets one, or may get one if something unknown says so.
    /// </summary>
    /// <param name="ranges">The LimitRanges of the manifest set.</param>
    /// <param name="target">The object that the container belongs to.</param>
    /// <param name="list"><c>requests</c> or <c>limits</c>.</param>
    /// <param name="resource"><c>cpu</c> or <c>memory</c>.</param>
    public static bool MayGive(IEnumerable<KubernetesObject> ranges, KubernetesObject target, string list, string resource) =>
        ranges
            .Where(range => range.Type is { Group: "" } && range.MayBeInNamespaceOf(target))
            .SelectMany(range => range.Root["spec"]["limits"].Items)
            .Any(limit => !limit["type"].IsNot("Container") && MayGive(limit, list == "limits" ? _limitFields : _requestFields, resource));

    private static bool MayGive(ManifestCursor limit, string[] fields, string resource) =>
        fields.Select(field => limit[field][resource]).FirstOrDefault(value => !value.IsAbsent) is { } value && ResourceQuantity.IsSet(value) != false;
}
