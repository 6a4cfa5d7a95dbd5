using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// One container of a pod
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container).
/// </summary>
internal sealed class Container
{
    private const string KeyEnd = "Container";
    private static readonly KnownText _anyText = KnownText.Between("", "");

    private ImageReference? _image;
    private ManifestCursor? _securityContext;
    private readonly string? _noun;
    private string? _description;

    internal Container(Pod pod, ManifestCursor cursor, ContainerKind kind, string? noun = null)
    {
        Pod = pod;
        Cursor = cursor;
        Kind = kind;
        _noun = noun;
    }

    /// <summary>The pod that it belongs to.</summary>
    public Pod Pod { get; }

    /// <summary>Its place in the manifest.</summary>
    public ManifestCursor Cursor { get; }

    /// <summary>The kind of container that its list makes it.</summary>
    public ContainerKind Kind { get; }

    /// <summary>Its own <c>securityContext</c>.</summary>
    public ManifestCursor SecurityContext => _securityContext ??= Cursor["securityContext"];

    /// <summary>The known parts of its image reference; none if a tool replaces the image.</summary>
    public ImageReference Image => _image ??= ImageReference.Parse(FindImage());

    /// <summary>
    /// The field of the security context that takes effect for this container: its own if it is set, otherwise the
    /// pod's.
    /// </summary>
    /// <param name="field">A field that both levels have, such as <c>runAsUser</c>.</param>
    public ManifestCursor EffectiveSecurityContext(string field)
    {
        var own = SecurityContext[field];
        return own.IsAbsent ? Pod.SecurityContext[field] : own;
    }

    /// <summary>
    /// The option for Windows that takes effect for this container: its own if it is set, otherwise the pod's.
    /// </summary>
    /// <param name="field">The option, such as <c>hostProcess</c>.</param>
    public ManifestCursor EffectiveWindowsOption(string field)
    {
        var own = SecurityContext["windowsOptions"][field];
        return own.IsAbsent ? Pod.SecurityContext["windowsOptions"][field] : own;
    }

    /// <summary>The name in messages: <c>Container 'api' of Deployment 'shop/api'</c>.</summary>
    public string Description => _description ??= Describe();

    private KnownText FindImage()
    {
        var written = Cursor["image"].Text ?? _anyText;
        return (written.Value is { } image && Pod.Object.Use.Replaces(image)) || ImageTrigger.Writes(this) ? _anyText : written;
    }

    // A controller that creates a container itself configures it under a key such as "kafkaContainer".
    private string? NameOfKey =>
        Cursor.Segment.Key is { } key && key.Length > KeyEnd.Length && key.EndsWith(KeyEnd, StringComparison.Ordinal) ? key : null;

    private string Describe()
    {
        var kind = _noun ?? Kind switch
        {
            ContainerKind.Init => "Init container",
            ContainerKind.Sidecar => "Sidecar container",
            ContainerKind.Ephemeral => "Ephemeral container",
            _ => "Container",
        };
        var name = Cursor["name"].String is { Length: > 0 } known ? $"{kind} '{known}'" : NameOfKey is { } key ? $"{kind} '{key}'" : kind;
        return Pod.OwnerDescription is { } owner ? $"{name} of {owner}" : name;
    }
}
