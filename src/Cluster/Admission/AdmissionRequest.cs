using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// A request to the API server that carries an object. In a build it creates the object, and nothing is known of the user who will send it
/// (https://kubernetes.io/docs/reference/config-api/apiserver-admission.v1/).
/// </summary>
internal sealed class AdmissionRequest
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    // Policies never see these (pkg/admission/plugin/policy/generic/plugin.go of kubernetes/apiserver).
    private static readonly string[] _exemptGroups = [AdmissionPolicy.Group, "authentication.k8s.io", "authorization.k8s.io"];

    private readonly Dictionary<string, CelValue> _known = new(StringComparer.Ordinal);
    private readonly Lazy<ManifestNode> _served;

    private AdmissionRequest(KubernetesObject target, ServedResource resource, Lazy<ManifestNode> served)
    {
        Target = target;
        Resource = resource;
        _served = served;
    }

    /// <summary>The object as it is written.</summary>
    public KubernetesObject Target { get; }

    /// <summary>The resource.</summary>
    public ServedResource Resource { get; }

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The operation.</summary>
    public string Operation { get; init; } = "CREATE";

    /// <summary>The object as policies see it.</summary>
    public ManifestNode Object => _served.Value;

    /// <summary>The object before an update.</summary>
    public ManifestNode? OldObject { get; init; }

    /// <summary>The namespace that the object names, or that of the project; <see langword="null"/> if it is in none or that is not known.</summary>
    public string? NamespaceName { get; private init; }

    /// <summary>The labels of its namespace, of the Namespace itself if it is one; <see langword="null"/> if it is in none or nothing is known.</summary>
    public LabelSet? NamespaceLabels { get; private init; }

    /// <summary>The Namespace that it is in, if the project has it.</summary>
    public KubernetesObject? Namespace { get; private init; }

    /// <summary>Indicates whether the object counts as one in a namespace, which a Namespace is not.</summary>
    public bool? IsInNamespace => IsNamespace ? false : Resource.IsNamespaced;

    private bool IsNamespace => Target.Type is { Group: "", Kind: "Namespace" };

    /// <summary>Determines whether policies never see objects of a type: policies, webhooks and reviews.</summary>
    public static bool IsExempt(GroupVersionKind type) => Array.IndexOf(_exemptGroups, type.Group) >= 0;

    /// <summary>The request that creates an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="definitions">The definitions of custom resources.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none, if it is known.</param>
    /// <param name="findNamespace">Finds the Namespace of a name.</param>
    public static AdmissionRequest ToCreate(
        KubernetesObject target, DefinitionFacts definitions, string? defaultNamespace, Func<string, KubernetesObject?> findNamespace)
    {
        var resource = ServedResource.Of(target.Type!, definitions);
        var written = target.Metadata["namespace"];
        var isNamed = !written.IsAbsent && !written.Is("");
        if (resource.IsNamespaced is null && isNamed)
        {
            resource = new ServedResource(resource.Name, isNamespaced: true);
        }

        var name = resource.IsNamespaced != true ? null : isNamed ? written.String : defaultNamespace;
        var served = new Lazy<ManifestNode>(() => ServedObject.Of(target, resource.IsNamespaced == true && !isNamed ? Unwritten(defaultNamespace) : null));
        var request = new AdmissionRequest(target, resource, served);
        if (request.IsNamespace)
        {
            return new AdmissionRequest(target, resource, served) { NamespaceLabels = WithName(LabelSet.Of(target.Metadata["labels"]), target.Name) };
        }

        // Selectors of namespaces mostly leave out those of the system, which an object that names none is hardly meant for.
        var selected = name ?? (resource.IsNamespaced == true && !isNamed ? KubernetesObject.DefaultNamespace : null);
        var found = name is null ? null : findNamespace(name);
        return new AdmissionRequest(target, resource, served)
        {
            NamespaceName = name,
            Namespace = found,
            NamespaceLabels = selected is null ? null
                : WithName(found is null ? new LabelSet(new Dictionary<string, KnownText>(), isComplete: false) : LabelSet.Of(found.Metadata["labels"]), selected),
        };
    }

    /// <summary>The same object in another request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="subresource">The subresource; empty for the object itself.</param>
    /// <param name="oldObject">The object before.</param>
    public AdmissionRequest As(string operation, string subresource, KubernetesObject? oldObject) => new(Target, Resource, _served)
    {
        Operation = operation,
        Subresource = subresource,
        OldObject = oldObject is null ? null : ServedObject.Of(oldObject, null),
        NamespaceName = NamespaceName,
        NamespaceLabels = NamespaceLabels,
        Namespace = Namespace,
    };

    /// <summary>The value of a variable that every expression has; <see langword="null"/> if there is no such variable.</summary>
    /// <param name="name">The name, such as <c>object</c>.</param>
    public CelValue? ValueOf(string name)
    {
        if (!_known.TryGetValue(name, out var value) && Create(name) is { } created)
        {
            _known[name] = value = created;
        }

        return value;
    }

    private CelValue? Create(string name) => name switch
    {
        "object" => ValueOf(Object, name),
        "oldObject" => ValueOf(OldObject, name),
        "request" => RequestValue.Of(this),
        "authorizer" => new CelUnknown(name),
        "namespaceObject" => IsInNamespace switch
        {
            false => CelNull.Instance,
            _ when Namespace is { } found => ManifestValue.Of(ServedObject.Of(found, null), name),
            _ => new CelUnknown(name),
        },
        _ => null,
    };

    private CelValue ValueOf(ManifestNode? node, string name) =>
        node is null ? CelNull.Instance : ManifestValue.Of(node, name, ServedObject.KeepsNulls(Target.Type!));

    private static ManifestNode Unwritten(string? name) => name is null ? new UnknownNode() : ScalarNode.String(name);

    private static LabelSet WithName(LabelSet labels, string? name) =>
        labels.With([new KeyValuePair<string, KnownText>(NameLabel, name is null ? KnownText.Unknown : new KnownText(name))]);
}
