using static KubeGuard.Kubernetes.Shapes.Places;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The shapes of the sources of images; see <see cref="ImageBuild"/>.</summary>
internal static class ImageBuildShapes
{
    private static readonly string[] _group = [ImageBuild.Group];

    public static IReadOnlyList<WorkloadShape> Everything { get; } =
    [
        new("KubeGuard", _group, [ImageBuild.Dockerfile.Kind], [Whole(In(ImageBuild.Stages, noun: "Stage"))]),
        new("KubeGuard", _group, [ImageBuild.Project.Kind], [Whole(In(ImageBuild.Base), In(ImageBuild.Published, noun: "Published container"))]),
    ];

    private static PodPlace Whole(params ContainerPlace[] containers) => CompletedSpec("", "podMetadata", containers) with { SecurityContext = "" };
}
