namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Where a resource has a pod, or parts of one.</summary>
internal sealed record PodPlace
{
    /// <summary>The containers of a pod spec.</summary>
    public static readonly IReadOnlyList<ContainerPlace> ContainersOfSpec = ContainersIn("spec.");

    /// <summary>The path from the root of the object to the node that contains everything about the pod.</summary>
    public required ShapePath Path { get; init; }

    /// <summary>The path from there to the fields of the pod spec.</summary>
    public ShapePath Spec { get; init; } = new("spec");

    /// <summary>The path from there to the metadata of the pod.</summary>
    public ShapePath Metadata { get; init; } = new("metadata");

    /// <summary>The places of the containers, relative to it.</summary>
    public IReadOnlyList<ContainerPlace> Containers { get; init; } = ContainersOfSpec;

    /// <summary>
    /// Indicates whether a controller completes what is written here: with its own fields, its configuration, or a
    /// container that it creates under the same name. Then nothing is certainly missing.
    /// </summary>
    public bool IsCompleted { get; init; }

    /// <summary>The field with the security context of the whole pod.</summary>
    public string SecurityContext { get; init; } = "securityContext";

    /// <summary>Indicates whether the security context of the whole pod may be set here and applies to the containers.</summary>
    public bool AcceptsSecurityContext { get; init; } = true;

    /// <summary>The word for this part of the object in messages, if the object has several; its <c>name</c> follows.</summary>
    public string? Part { get; init; }

    /// <summary>The three lists of containers of a pod spec.</summary>
    /// <param name="prefix">The path to the pod spec followed by a dot, or nothing.</param>
    public static IReadOnlyList<ContainerPlace> ContainersIn(string prefix) =>
    [
        new(new ShapePath(prefix + "initContainers"), ContainerKind.Init),
        new(new ShapePath(prefix + "containers")),
        new(new ShapePath(prefix + "ephemeralContainers"), ContainerKind.Ephemeral),
    ];
}
