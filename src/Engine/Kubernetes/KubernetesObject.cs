using KubeGuard.Kubernetes.Shapes;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A Kubernetes object as written in one place, or a part of one (a container that a C# helper
/// returns, say) whose outer object is not seen.
/// </summary>
internal sealed class KubernetesObject
{
    /// <summary>The namespace of an object that does not name one.</summary>
    public const string DefaultNamespace = "default";

    private readonly int _fragmentDepth;
    private readonly IReadOnlyList<(PodPlace Place, ManifestCursor Found)> _otherPods;
    private IReadOnlyList<Pod>? _pods;

    private KubernetesObject(
        ManifestCursor root,
        GroupVersionKind? type,
        int fragmentDepth = 0,
        ManifestPath? place = null,
        ObjectUse? use = null,
        IReadOnlyList<(PodPlace Place, ManifestCursor Found)>? otherPods = null)
    {
        _otherPods = otherPods ?? [];
        Root = root;
        Type = type;
        Place = place ?? ManifestPath.Root;
        Use = use ?? ObjectUse.AsWritten;
        _fragmentDepth = fragmentDepth;
    }

    /// <summary>The root of the tree.</summary>
    public ManifestCursor Root { get; }

    /// <summary>Group, version and kind; <see langword="null"/> for a part whose object is not seen.</summary>
    public GroupVersionKind? Type { get; }

    /// <summary>The path from the root of the document: empty, or a place in an object that embeds others.</summary>
    public ManifestPath Place { get; }

    /// <summary>The way a tool uses it before it is deployed.</summary>
    public ObjectUse Use { get; }

    /// <summary>The object's metadata.</summary>
    public ManifestCursor Metadata => field ??= Root["metadata"];

    /// <summary>The name, if it is known.</summary>
    public string? Name => Metadata["name"].String;

    /// <summary>The namespace, if it is written and known.</summary>
    public string? Namespace => Metadata["namespace"].String;

    /// <summary>
    /// The known part of the namespace that it is deployed to: <see cref="DefaultNamespace"/> if it does not name one.
    /// Meaningless for a kind without namespaces.
    /// </summary>
    public KnownText EffectiveNamespace =>
        NamesNamespace ? NamespaceField.Text ?? KnownText.Unknown : new KnownText(DefaultNamespace);

    /// <summary>
    /// Determines whether another object may be deployed to the same namespace. An object that does not name one goes
    /// to the namespace of the deployment command.
    /// </summary>
    public bool MayShareNamespaceWith(KubernetesObject other) => SharesNamespaceWith(other) != false;

    /// <summary>
    /// Determines whether another object is certainly, or certainly not, deployed to the same namespace: unknown of one
    /// that names none and one that names another namespace than <see cref="DefaultNamespace"/>.
    /// </summary>
    public bool? SharesNamespaceWith(KubernetesObject other) => Placement.Is(other.Placement);

    /// <summary>The namespace that it is deployed to. Meaningless for a kind without namespaces.</summary>
    public ObjectNamespace Placement => new(EffectiveNamespace, NamesNamespace);

    private ManifestCursor NamespaceField => field ??= Metadata["namespace"];

    private bool NamesNamespace => !NamespaceField.IsAbsent && !NamespaceField.Is("");

    /// <summary>
    /// Determines whether another object is, or because of an unknown value may be, in the same namespace. An object
    /// that does not name a namespace is in <see cref="DefaultNamespace"/>.
    /// </summary>
    public bool MayBeInNamespaceOf(KubernetesObject other) => EffectiveNamespace.Is(other.EffectiveNamespace) != false;

    /// <summary>
    /// Determines whether the object has a certain name. The API server makes up the name of an object that has only a
    /// <c>generateName</c>, so nothing can refer to it.
    /// </summary>
    public bool? HasName(KnownText name) =>
        Metadata["name"] is var written && written.IsAbsent ? false : (written.Text ?? KnownText.Unknown).Is(name);

    /// <summary>
    /// The pod specs in it: that of a Pod or workload, or every pod template that a custom resource embeds.
    /// </summary>
    public IReadOnlyList<Pod> Pods => _pods ??= PodFinder.Find(this, _otherPods);

    /// <summary>
    /// Indicates whether rules can analyze all of it: no value in it is unknown, and it is not a patch of another
    /// object.
    /// </summary>
    public bool IsSeenWhole =>
        Root.Node?.IsWhollyKnown() == true
        && Root.Entries.Any(entry => entry.Segment.Key is not ("apiVersion" or "kind" or "metadata"))
        && Pods.All(pod => pod.Spec.Node?.IsWhollyKnown() == true);

    /// <summary>
    /// The name in messages: <c>Deployment 'shop/api'</c>, <c>a Deployment</c> if the name is unknown,
    /// <see langword="null"/> for a part.
    /// </summary>
    public string? Description
    {
        get
        {
            if (Type is null)
            {
                return null;
            }

            var name = Name is { Length: > 0 } own ? own : Metadata["generateName"].String;
            return name is not { Length: > 0 } ? $"{ArticleOf(Type.Kind)} {Type.Kind}"
                : Namespace is { Length: > 0 } ns ? $"{Type.Kind} '{ns}/{name}'"
                : $"{Type.Kind} '{name}'";
        }
    }

    /// <summary>The start of a sentence about it: <see cref="Description"/> with a capital letter.</summary>
    public string Subject => Description is { } text ? char.ToUpperInvariant(text[0]) + text.Substring(1) : "The object";

    /// <summary>Views a document that names its type by <c>apiVersion</c> and <c>kind</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="use">The way a tool uses it; deployed as written unless given.</param>
    /// <returns>The object, or <see langword="null"/> if the document is not a Kubernetes object.</returns>
    public static KubernetesObject? FromDocument(ManifestNode document, ObjectUse? use = null) => Create(document, null, null, use);

    /// <summary>Views a tree whose type is known from elsewhere, such as the class that a C# expression creates, unless it names another one.</summary>
    public static KubernetesObject FromTyped(ManifestNode root, GroupVersionKind type) =>
        Create(root, type, null)!;

    /// <summary>Views a part of an object on its own: nothing is known of the object around it.</summary>
    /// <param name="node">The part.</param>
    /// <param name="typeName">The name of its type in the Kubernetes API, such as <c>Container</c>.</param>
    public static KubernetesObject FromFragment(ManifestNode node, string typeName)
    {
        var place = Fragment.PlaceOf(typeName);
        return new KubernetesObject(ManifestCursor.Root(Fragment.Embed(node, place)), null, place.Count);
    }

    /// <summary>Views an object that another one embeds.</summary>
    /// <param name="outer">The object that embeds it.</param>
    /// <param name="place">Where.</param>
    /// <param name="type">Its type, if it does not name it itself.</param>
    internal static KubernetesObject? FromEmbedded(KubernetesObject outer, ManifestCursor place, GroupVersionKind? type) =>
        Create(place.Node!, type, new ManifestPath([.. outer.Place.Segments, .. place.Path.Segments]));

    /// <summary>The same object with pods that only the schema of its kind shows.</summary>
    /// <param name="pods">The places of the pods, and where they are found in this object.</param>
    internal KubernetesObject WithPods(IReadOnlyList<(PodPlace Place, ManifestCursor Found)> pods) => new(Root, Type, _fragmentDepth, Place, Use, pods);

    /// <summary>The path of a place from the root of the document.</summary>
    public ManifestPath PathOf(ManifestCursor cursor) => cursor.Path.Skip(_fragmentDepth);

    private static KubernetesObject? Create(ManifestNode node, GroupVersionKind? otherwise, ManifestPath? place, ObjectUse? use = null)
    {
        var root = ManifestCursor.Root(node);
        var kind = root["kind"].String is { Length: > 0 } written ? written : otherwise?.Kind;
        var type = root["apiVersion"].String is { Length: > 0 } apiVersion && kind is not null
            ? GroupVersionKind.Parse(apiVersion, kind)
            : otherwise;
        return type is null ? null : Create(root, type, place, use);
    }

    private static KubernetesObject Create(ManifestCursor root, GroupVersionKind type, ManifestPath? place, ObjectUse? use = null) =>
        new(PartialObject.Open(root, type, use?.IsPart == true), type, place: place, use: use);

    private static string ArticleOf(string kind) => "AEIO".IndexOf(kind[0]) >= 0 ? "an" : "a";
}
