namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Where a resource has a pod, or parts of one.</summary>
internal sealed record PodPlace
{
    /// <summary>The containers of a pod spec.</summary>
    public static readonly IReadOnlyList<ContainerPlace> ContainersOfSpec = ContainersIn("spec.");

    /// <summary>The path from the root of the object to what holds all that is said of the pod.</summary>
    public required ShapePath Path { get; init; }

    /// <summary>The path from there to the fields of the pod spec.</summary>
    public ShapePath Spec { get; init; } = new("spec");

    /// <summary>The path from there to the metadata of the pod.</summary>
    public ShapePath Metadata { get; init; } = new("metadata");

    /// <summary>The containers, by paths from there.</summary>
    public IReadOnlyList<ContainerPlace> Containers { get; init; } = ContainersOfSpec;

    /// <summary>
    /// Whether a controller completes what is written here: with fields of its own, with its configuration, or
    /// by the name of a container that it makes itself. Then nothing is certainly missing.
    /// </summary>
    public bool IsCompleted { get; init; }

    /// <summary>The field that holds the security context of the whole pod.</summary>
    public string SecurityContext { get; init; } = "securityContext";

    /// <summary>Whether a user may set the security context of the whole pod here, and it counts for the containers.</summary>
    public bool AcceptsSecurityContext { get; init; } = true;

    /// <summary>What a message calls this part of the object, where it has several; its <c>name</c> follows.</summary>
    public string? Part { get; init; }

    /// <summary>The three lists of containers of a pod spec.</summary>
    /// <param name="prefix">The path to the pod spec with a dot behind it, or nothing.</param>
    public static IReadOnlyList<ContainerPlace> ContainersIn(string prefix) =>
    [
        new(new ShapePath(prefix + "initContainers"), ContainerKind.Init),
        new(new ShapePath(prefix + "containers")),
        new(new ShapePath(prefix + "ephemeralContainers"), ContainerKind.Ephemeral),
    ];
}
