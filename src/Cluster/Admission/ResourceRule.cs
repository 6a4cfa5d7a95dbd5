using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// An item of <c>resourceRules</c>: operations, groups, versions and resources of requests. Each question has three answers;
/// <see langword="null"/> means unknown.
/// </summary>
/// <param name="item">The item.</param>
internal sealed class ResourceRule(ManifestCursor item)
{
    private const string Any = "*";

    // Groups whose kinds moved; the API server converts between them (matchPolicy: Equivalent).
    private const string OldGroup = "extensions";

    private static readonly string[] _newGroups = ["apps", "networking.k8s.io", "policy"];

    private readonly NameList _operations = new(item["operations"]);
    private readonly NameList _groups = new(item["apiGroups"]);
    private readonly NameList _versions = new(item["apiVersions"]);
    private readonly NameList _resources = new(item["resources"]);
    private readonly NameList _names = new(item["resourceNames"]);
    private readonly ManifestCursor _scope = item["scope"];

    /// <summary>Indicates whether it may concern requests that create an object.</summary>
    public bool MayCreate => _operations.Has("CREATE") != false;

    /// <summary>Indicates whether all resources that it names are certainly subresources, such as <c>pods/exec</c>.</summary>
    public bool IsOfSubresources => _resources.Names.Count > 0 && _resources.IsComplete && _resources.Names.All(name => name.Contains('/') && !name.EndsWith("/*", StringComparison.Ordinal));

    /// <summary>Indicates whether it names each resource that it includes.</summary>
    public bool IsExact => new[] { _groups, _versions, _resources }.All(list => list.IsComplete && list.Names.All(name => name.IndexOf('*') < 0));

    /// <summary>The resources that it names, which a subresource such as <c>pods/exec</c> is not.</summary>
    public IEnumerable<(string Group, string Version, string Name)> Resources =>
        from inGroup in _groups.Names
        from version in _versions.Names
        from name in _resources.Names
        where name.IndexOf('/') < 0
        select (inGroup, version, name);

    /// <summary>Determines whether it includes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isEquivalent">Whether other versions of a resource count too, which the API server converts.</param>
    public bool? Includes(AdmissionRequest request, bool isEquivalent)
    {
        var type = request.Target.Type!;
        var others = ThreeValued.All(_operations.Has(request.Operation), IncludesResource(request), IncludesScope(request), IncludesName(request));
        var exact = ThreeValued.All(_groups.Has(type.Group), _versions.Has(type.Version));
        return others == false ? false
            : exact == false && isEquivalent && MayBeConverted(type.Group) ? null
            : ThreeValued.All(exact, others);
    }

    private bool? IncludesResource(AdmissionRequest request)
    {
        var (name, part) = (request.Resource.Name, request.Subresource);
        return part.Length == 0
            ? _resources.HasOneOf(name, Any, name + "/*", "*/*")
            : _resources.HasOneOf(name + "/" + part, name + "/*", "*/" + part, "*/*");
    }

    private bool? IncludesScope(AdmissionRequest request) =>
        _scope.IsAbsent || _scope.Is(Any) ? true
        : _scope.String is not { } scope ? null
        : request.IsInNamespace is not { } isNamespaced ? null
        : scope == (isNamespaced ? "Namespaced" : "Cluster");

    private bool? IncludesName(AdmissionRequest request) =>
        _names.IsComplete && _names.Names.Count == 0 ? true
        : request.Target.Name is not { } name ? null
        : _names.Has(name);

    private bool MayBeConverted(string group) =>
        _groups.Has(group) != false
        || (group == OldGroup && _newGroups.Any(other => _groups.Has(other) == true))
        || (Array.IndexOf(_newGroups, group) >= 0 && _groups.Has(OldGroup) == true);

    /// <summary>A list of names, some of which may be unknown.</summary>
    private sealed class NameList(ManifestCursor list)
    {
        public IReadOnlyList<string> Names { get; } = [.. list.Items.Select(name => name.String).OfType<string>()];

        public bool IsComplete { get; } = list.IsComplete && list.Items.All(name => name.String is not null);

        public bool? Has(string name) => HasOneOf(name, Any);

        public bool? HasOneOf(params string[] names) => Names.Any(known => Array.IndexOf(names, known) >= 0) ? true : IsComplete ? false : null;
    }
}
