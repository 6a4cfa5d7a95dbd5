namespace KubeGuard.Kubernetes.Shapes;

/// <summary>Where a resource has containers: a list of them or a single one.</summary>
/// <param name="Path">The path from the place of the pod.</param>
/// <param name="Kind">The kind of the containers.</param>
/// <param name="Noun">The word for one of them in messages, if it is not «container».</param>
internal sealed record ContainerPlace(ShapePath Path, ContainerKind Kind = ContainerKind.Regular, string? Noun = null);
