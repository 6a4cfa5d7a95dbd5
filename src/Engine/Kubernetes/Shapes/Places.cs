namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Short names for writing a table of shapes.</summary>
internal static class Places
{
    /// <summary>A pod template that runs as it is written.</summary>
    public static PodPlace Template(string path) => new() { Path = new ShapePath(path) };

    /// <summary>A pod template that a controller completes.</summary>
    public static PodPlace CompletedTemplate(string path) =>
        Template(path) with { IsCompleted = true, AcceptsSecurityContext = false };

    /// <summary>A mapping with fields of a pod spec among others, which a controller completes.</summary>
    public static PodPlace CompletedSpec(string path, string metadata = "metadata", IReadOnlyList<ContainerPlace>? containers = null) => new()
    {
        Path = new ShapePath(path),
        Spec = new ShapePath(""),
        Metadata = new ShapePath(metadata),
        Containers = containers ?? PodPlace.ContainersIn(""),
        IsCompleted = true,
        AcceptsSecurityContext = false,
    };

    /// <summary>One list of containers, or a single one.</summary>
    public static ContainerPlace In(string path, ContainerKind kind = ContainerKind.Regular, string? noun = null) => new(new ShapePath(path), kind, noun);
}
