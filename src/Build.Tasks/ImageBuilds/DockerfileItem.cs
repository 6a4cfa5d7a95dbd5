using KubeGuard.Build.Git;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.ImageBuilds;

/// <summary>A Dockerfile of a project.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="IsDefaultItem">Whether only the default pattern has found it.</param>
internal sealed record DockerfileItem(string Path, bool IsDefaultItem)
{
    /// <summary>The files of a project. One that the user names takes precedence over the default pattern, which leaves out what git ignores.</summary>
    /// <param name="items">The items <c>KubernetesDockerfile</c>.</param>
    /// <param name="projectFolder">The folder of the project.</param>
    /// <param name="paths">The path convention.</param>
    public static IReadOnlyList<DockerfileItem> Of(ITaskItem[] items, string projectFolder, PathConvention paths)
    {
        var git = new GitIgnore(projectFolder);
        return
        [
            .. items
                .Select(item => new DockerfileItem(paths.Absolute(projectFolder, item.ItemSpec), string.Equals(item.GetMetadata("IsDefaultItem"), "true", StringComparison.OrdinalIgnoreCase)))
                .GroupBy(item => paths.KeyOf(item.Path))
                .Select(same => same.OrderBy(item => item.IsDefaultItem).First())
                .Where(item => !item.IsDefaultItem || !git.Ignores(item.Path)),
        ];
    }
}
