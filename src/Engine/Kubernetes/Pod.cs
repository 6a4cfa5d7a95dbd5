using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A pod spec with the metadata that goes with it, of a Pod or of the pod template of a workload
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec).
/// </summary>
public sealed class Pod
{
    private IReadOnlyList<Container>? _containers;
    private IReadOnlyList<HostPathVolume>? _hostPathVolumes;
    private ManifestCursor? _securityContext;
    private string? _description;

    internal Pod(KubernetesObject owner, ManifestCursor metadata, ManifestCursor spec)
    {
        Object = owner;
        Metadata = metadata;
        Spec = spec;
    }

    /// <summary>The object that carries it.</summary>
    public KubernetesObject Object { get; }

    /// <summary>The metadata of the pod itself, which in a workload is the template's, not the workload's.</summary>
    public ManifestCursor Metadata { get; }

    /// <summary>The pod spec.</summary>
    public ManifestCursor Spec { get; }

    /// <summary>The pod's <c>securityContext</c>.</summary>
    public ManifestCursor SecurityContext => _securityContext ??= Spec["securityContext"];

    /// <summary>The known containers of all three lists, in the order init, regular, ephemeral.</summary>
    public IReadOnlyList<Container> Containers => _containers ??=
    [
        .. Spec["initContainers"].Items.Select(item => new Container(this, item, InitKind(item))),
        .. Spec["containers"].Items.Select(item => new Container(this, item, ContainerKind.Regular)),
        .. Spec["ephemeralContainers"].Items.Select(item => new Container(this, item, ContainerKind.Ephemeral)),
    ];

    /// <summary>Whether all containers that run as long as the pod (regular ones and sidecars) are known.</summary>
    public bool HasAllContainers => Spec["containers"].IsComplete && Spec["initContainers"].IsComplete;

    /// <summary>The entries of <c>volumes</c>.</summary>
    public IEnumerable<ManifestCursor> Volumes => Spec["volumes"].Items;

    /// <summary>The volumes that are paths of the node.</summary>
    public IReadOnlyList<HostPathVolume> HostPathVolumes => _hostPathVolumes ??=
        [.. Volumes.Where(volume => volume["hostPath"].IsPresent).Select(volume => new HostPathVolume(volume))];

    /// <summary>
    /// Whether the pod says, or may say by a value that is not known, that it runs on Windows, where
    /// Linux security fields do not apply (<c>spec.os.name</c>). A pod that says nothing is a Linux pod.
    /// </summary>
    public bool MayBeWindows => Spec["os"] is { Node: not null } os && !os["name"].IsNot("windows");

    /// <summary>
    /// Whether the pod runs, or may run by a value that is not known, in a user namespace of its own
    /// (<c>hostUsers: false</c>, https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/).
    /// </summary>
    public bool MayHaveUserNamespace => Spec["hostUsers"] is { Node: not null } hostUsers && !hostUsers.IsNot(false);

    /// <summary>How a message names it: <c>Pod 'shop/api'</c>, <c>Pod template of Deployment 'shop/api'</c>.</summary>
    public string Description => _description ??= Object switch
    {
        { Description: null } => "Pod",
        { Type.Kind: "Pod" } => Object.Subject,
        { Description: var owner } => $"Pod template of {owner}",
    };

    private static ContainerKind InitKind(ManifestCursor container) =>
        container["restartPolicy"].Is("Always") ? ContainerKind.Sidecar : ContainerKind.Init;
}
