using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The requests that a policy (<c>matchConstraints</c>) or a binding (<c>matchResources</c>) is about
/// (https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/validating-admission-policy-v1/).
/// </summary>
/// <param name="place">The place of the rules.</param>
/// <param name="isOfBinding">Whether they narrow those of a policy, so that no resource rules are all of them.</param>
internal sealed class MatchRules(ManifestCursor place, bool isOfBinding)
{
    private readonly LabelSelector _namespaces = LabelSelector.OrEverything(place["namespaceSelector"]);
    private readonly LabelSelector _objects = LabelSelector.OrEverything(place["objectSelector"]);
    private readonly bool _isEquivalent = !place["matchPolicy"].Is("Exact");
    private readonly ResourceRule[] _excluded = [.. place["excludeResourceRules"].Items.Select(rule => new ResourceRule(rule))];

    /// <summary>The rules, one of which a request must meet.</summary>
    public IReadOnlyList<ResourceRule> Rules { get; } = [.. place["resourceRules"].Items.Select(rule => new ResourceRule(rule))];

    /// <summary>Determines whether a request is among them; <see langword="null"/> if that is not known.</summary>
    public bool? Includes(AdmissionRequest request)
    {
        var isListed = Rules.Count == 0 && isOfBinding && place["resourceRules"].IsAbsent
            ? true
            : OneOf(Rules, place["resourceRules"], request);
        if (isListed == false)
        {
            return false;
        }

        var isExcluded = OneOf(_excluded, place["excludeResourceRules"], request);
        return ThreeValued.All(isListed, !isExcluded, SelectsNamespace(request), SelectsObject(request));
    }

    private bool? OneOf(IReadOnlyList<ResourceRule> rules, ManifestCursor list, AdmissionRequest request) =>
        ThreeValued.Any(rules.Select(rule => rule.Includes(request, _isEquivalent)), list.IsComplete);

    // A selector of namespaces never filters objects outside of them, but Namespaces themselves.
    private bool? SelectsNamespace(AdmissionRequest request) =>
        _namespaces.IsEmpty ? true
        : request.NamespaceLabels is { } labels ? _namespaces.Matches(labels)
        : request.Resource.IsNamespaced is false ? true
        : null;

    private bool? SelectsObject(AdmissionRequest request) =>
        _objects.IsEmpty ? true
        : ThreeValued.Any(
            new ManifestNode?[] { request.Object, request.OldObject }.OfType<ManifestNode>().Select(node => _objects.Matches(ManifestCursor.Root(node)["metadata"]["labels"])),
            isComplete: true);
}
