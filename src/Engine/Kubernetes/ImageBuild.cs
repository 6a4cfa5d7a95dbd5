using System.Globalization;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The source of an image, viewed as an object, so that rules about images apply to it: a Dockerfile, whose stages have base images,
/// or a project that the .NET SDK publishes as a container. Everything that it does not say is unknown, since base images and the
/// command line may say it.
/// </summary>
internal static class ImageBuild
{
    /// <summary>The API group of such objects.</summary>
    public const string Group = "kubeguard";

    /// <summary>The field of a Dockerfile with its stages.</summary>
    public const string Stages = "stages";

    /// <summary>The field of a project with its base image.</summary>
    public const string Base = "base";

    /// <summary>The field of a project with the image that it publishes.</summary>
    public const string Published = "published";

    /// <summary>The field of a project with the tags that it publishes.</summary>
    public const string Tags = "tags";

    /// <summary>The field with the user of the image.</summary>
    public const string User = "user";

    private static readonly string[] _roots = ["root", "ContainerAdministrator"];

    /// <summary>A Dockerfile (https://docs.docker.com/reference/dockerfile/).</summary>
    public static GroupVersionKind Dockerfile { get; } = new(Group, "v1", "Dockerfile");

    /// <summary>A project (https://learn.microsoft.com/dotnet/core/containers/publish-configuration).</summary>
    public static GroupVersionKind Project { get; } = new(Group, "v1", "Project");

    /// <summary>Determines whether the user of an image, as <c>user[:group]</c>, is root of Linux or the administrator of Windows.</summary>
    public static bool IsRoot(string user)
    {
        var name = user.Split(':')[0].Trim();
        return Array.Exists(_roots, root => string.Equals(root, name, StringComparison.OrdinalIgnoreCase))
            || (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id == 0);
    }
}
