using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Access;

/// <summary>
/// An entry of the <c>rules</c> of a role, evaluated as the API server does
/// (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources). Every question has
/// three answers; <see langword="null"/> means that the answer depends on something unknown.
/// </summary>
/// <param name="place">The entry.</param>
internal sealed class Permission(ManifestCursor place)
{
    /// <summary>The item that matches everything.</summary>
    public const string Wildcard = "*";

    private const string AnyResource = "*/";

    /// <summary>The verbs.</summary>
    public ManifestCursor Verbs { get; } = place["verbs"];

    /// <summary>The API groups of the resources.</summary>
    public ManifestCursor ApiGroups { get; } = place["apiGroups"];

    /// <summary>The resources and subresources.</summary>
    public ManifestCursor Resources { get; } = place["resources"];

    /// <summary>The names of the objects that the entry is limited to; all objects if there are none.</summary>
    public ManifestCursor ResourceNames { get; } = place["resourceNames"];

    /// <summary>The paths that are not resources, such as <c>/metrics</c>.</summary>
    public ManifestCursor NonResourceUrls { get; } = place["nonResourceURLs"];

    /// <summary>Determines whether the entry allows a request about a resource.</summary>
    public bool? Allows(ResourceRequest request) => ThreeValued.All(
        AnyItem(Verbs, verb => Matches(verb, request.Verb)),
        AnyItem(ApiGroups, group => Matches(group, request.Group)),
        AnyItem(Resources, resource => MatchesResource(resource, request)),
        AllowsName(request.Name));

    /// <summary>Determines whether the entry allows a verb on a path that is not a resource.</summary>
    public bool? AllowsUrl(string verb, string url) => ThreeValued.All(
        AnyItem(Verbs, item => Matches(item, verb)),
        AnyItem(NonResourceUrls, item => MatchesUrl(item, url)));

    /// <summary>The item <c>*</c> of one of the lists; <see langword="null"/> if it is not certainly there.</summary>
    public static ManifestCursor? WildcardOf(ManifestCursor list) => list.Items.FirstOrDefault(item => item.Is(Wildcard));

    private bool? AllowsName(string? name) =>
        ResourceNames.IsAbsent || ResourceNames is { IsComplete: true, Items.Count: 0 } ? true
        : name is not null ? AnyItem(ResourceNames, item => item.Is(name))
        : ResourceNames.Items.Count > 0 ? false
        : null;

    private static bool? Matches(KnownText item, string value) => ThreeValued.Any([item.Is(Wildcard), item.Is(value)], isComplete: true);

    private static bool? MatchesResource(KnownText item, ResourceRequest request) => ThreeValued.Any(
        [
            Matches(item, request.FullResource),
            request.Subresource is { } subresource ? item.Is(AnyResource + subresource) : false,
        ],
        isComplete: true);

    // A path may end with a star, which matches any rest.
    private static bool? MatchesUrl(KnownText item, string url) => item.Value is not { } pattern
        ? (url.StartsWith(item.Prefix, StringComparison.Ordinal) || item.Prefix.StartsWith(url, StringComparison.Ordinal) ? null : false)
        : pattern == url || (pattern.EndsWith(Wildcard, StringComparison.Ordinal) && url.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal));

    private static bool? AnyItem(ManifestCursor list, Func<KnownText, bool?> matches) =>
        ThreeValued.Any(list.Items.Select(item => item.Text is { } text ? matches(text) : null), list.IsComplete);
}
