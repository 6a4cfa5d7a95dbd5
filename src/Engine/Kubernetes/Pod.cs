using KubeGuard.Kubernetes.Shapes;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A pod spec with the metadata that goes with it, of a Pod or of the pod template of a workload
/// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec).
/// </summary>
internal sealed class Pod
{
    private readonly PodPlace _place;
    private readonly ManifestCursor _root;
    private IReadOnlyList<Container>? _containers;
    private IReadOnlyList<HostPathVolume>? _hostPathVolumes;
    private ManifestCursor? _securityContext;
    private string? _description;

    /// <summary>Views a pod.</summary>
    /// <param name="owner">The object that carries it.</param>
    /// <param name="place">Where its parts are.</param>
    /// <param name="scope">The node that contains all its parts, as it is written.</param>
    /// <param name="root">The same node, open wherever something may be supplied elsewhere.</param>
    internal Pod(KubernetesObject owner, PodPlace place, ManifestCursor scope, ManifestCursor root)
    {
        _place = place;
        _root = root;
        Object = owner;
        Scope = scope;
        Metadata = place.Metadata.FieldOf(scope);
        Spec = place.Spec.FieldOf(root);
    }

    /// <summary>The object that carries it.</summary>
    public KubernetesObject Object { get; }

    /// <summary>The node that contains everything about the pod, such as the pod template of a workload.</summary>
    public ManifestCursor Scope { get; }

    /// <summary>The metadata of the pod itself: in a workload that of the template, not that of the workload.</summary>
    public ManifestCursor Metadata { get; }

    /// <summary>The pod spec.</summary>
    public ManifestCursor Spec { get; }

    /// <summary>The pod's <c>securityContext</c>.</summary>
    public ManifestCursor SecurityContext => _securityContext ??= Spec[_place.SecurityContext];

    /// <summary>Indicates whether a security context of the pod may be written there and applies to all containers.</summary>
    public bool AcceptsSecurityContext => _place.AcceptsSecurityContext;

    /// <summary>
    /// Indicates whether the API server itself validates the pod: that of a pod or workload of Kubernetes, of a DeploymentConfig, or a part
    /// on its own. Other kinds leave it to their controllers.
    /// </summary>
    public bool IsOfKubernetes => Object.Type is null or { IsWorkloadGroup: true } or { Group: "apps.openshift.io" };

    /// <summary>The known containers of all lists: those of a pod spec in the order init, regular, ephemeral.</summary>
    public IReadOnlyList<Container> Containers => _containers ??= FindContainers();

    /// <summary>Indicates whether all containers that run as long as the pod (regular ones and sidecars) are known.</summary>
    public bool HasAllContainers => Spec["containers"].IsComplete && Spec["initContainers"].IsComplete;

    /// <summary>Indicates whether it is an object of its own, which the API server completes, and not a template.</summary>
    public bool IsObject => Object.Type?.Kind == "Pod";

    /// <summary>The entries of <c>volumes</c>.</summary>
    public ReadOnlyArray<ManifestCursor> Volumes => Spec.ItemsOf("volumes");

    /// <summary>The volumes that are paths of the node.</summary>
    public IReadOnlyList<HostPathVolume> HostPathVolumes => _hostPathVolumes ??=
        [.. Volumes.Where(volume => volume["hostPath"].IsPresent).Select(volume => new HostPathVolume(volume))];

    /// <summary>
    /// Indicates whether the pod declares, or because of an unknown value may declare, that it runs on Windows, where
    /// Linux security fields do not apply (<c>spec.os.name</c>). A pod without a declaration is a Linux pod.
    /// </summary>
    public bool MayBeWindows => Spec["os"] is { Node: not null } os && !os["name"].IsNot("windows");

    /// <summary>
    /// Indicates whether the pod runs, or because of an unknown value may run, in a user namespace of its own
    /// (<c>hostUsers: false</c>, https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/).
    /// </summary>
    public bool MayHaveUserNamespace => Spec["hostUsers"] is { Node: not null } hostUsers && !hostUsers.IsNot(false);

    /// <summary>The name in messages: <c>Pod 'shop/api'</c>, <c>Pod template of Deployment 'shop/api'</c>.</summary>
    public string Description => _description ??= Object switch
    {
        { Description: null } => "Pod",
        { Type.Kind: "Pod" } => Object.Subject,
        { Description: var owner } when _place.Part is null => $"Pod template of {owner}",
        _ => char.ToUpperInvariant(OwnerDescription![0]) + OwnerDescription.Substring(1),
    };

    /// <summary>
    /// The owner of its containers in messages: <c>Deployment 'shop/api'</c>, <c>template 'build' of Workflow 'shop/ci'</c>;
    /// <see langword="null"/> for a part whose object is not visible.
    /// </summary>
    internal string? OwnerDescription =>
        _place.Part is not { } part ? Object.Description
        : Scope["name"].String is { Length: > 0 } name ? $"{part} '{name}' of {Object.Description}"
        : $"{part} of {Object.Description}";

    private List<Container> FindContainers()
    {
        var containers = new List<Container>();
        foreach (var place in _place.Containers)
        {
            foreach (var found in place.Path.From(_root))
            {
                if (found.Node is SequenceNode)
                {
                    containers.AddRange(found.Items.Select(item => new Container(this, item, KindOf(place, item), place.Noun)));
                }
                else
                {
                    containers.Add(new Container(this, found, place.Kind, place.Noun));
                }
            }
        }

        return containers;
    }

    private static ContainerKind KindOf(ContainerPlace place, ManifestCursor container) =>
        place.Kind == ContainerKind.Init && container["restartPolicy"].Is("Always") ? ContainerKind.Sidecar : place.Kind;
}
