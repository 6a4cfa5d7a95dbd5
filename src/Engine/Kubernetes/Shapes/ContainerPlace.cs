namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Where a resource has containers: a list of them or a single one.</summary>
/// <param name="Path">The path from the place of the pod.</param>
/// <param name="Kind">What the containers are.</param>
/// <param name="Noun">What a message calls one of them, where «container» is not the word.</param>
internal sealed record ContainerPlace(ShapePath Path, ContainerKind Kind = ContainerKind.Regular, string? Noun = null);
