using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Rendering;

/// <summary>The charts and overlays of a project, rendered.</summary>
/// <param name="Files">The rendered files.</param>
/// <param name="Problems">The reasons why items could not be rendered.</param>
/// <param name="Unrendered">The files of the items that were not rendered.</param>
internal sealed record RenderedItems(IReadOnlyList<ManifestFile> Files, IReadOnlyList<RenderProblem> Problems, IReadOnlyList<string> Unrendered)
{
    private const int MaxOutput = 64 * 1024 * 1024;

    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);

    /// <summary>Renders the items of a project, several at once.</summary>
    public static RenderedItems Of(RenderRequests requests, RenderingTask task, CancellationToken cancellationToken)
    {
        var wanted = requests.Requests;
        var tools = wanted.Select(request => request.Tool).Distinct().ToDictionary(tool => tool, tool => PathOf(tool, task));
        var folder = task.Paths.Absolute(task.ProjectDirectory, task.RenderFolder.Length > 0 ? task.RenderFolder : Path.Combine(Path.GetTempPath(), "KubeGuard"));
        var renderer = new Renderer(new ToolProcess(_timeout, MaxOutput), folder, task.ProjectDirectory);
        var results = Concurrently.Select(
            wanted,
            request => tools[request.Tool] is { } tool ? renderer.Render(request, tool, cancellationToken) : (File: null, Problem: null),
            cancellationToken);
        return new RenderedItems(
            [.. results.Select(result => result.File).OfType<ManifestFile>().GroupBy(file => file.Path).Select(same => same.First())],
            [
                .. requests.Problems,
                .. wanted.GroupBy(request => request.Tool).Where(same => tools[same.Key] is null).Select(same => Missing(same.Key, same, task.ProjectFile)),
                .. results.Select(result => result.Problem).OfType<RenderProblem>(),
            ],
            [.. requests.Refused, .. wanted.Where((_, index) => results[index].File is null).SelectMany(request => request.Inputs)]);
    }

    private static string? PathOf(RenderTool tool, RenderingTask task) =>
        ToolLookup.Here.Find((tool == RenderTool.Helm ? task.HelmPath : task.KustomizePath).Trim(), tool.Names, task.ProjectDirectory);

    private static RenderProblem Missing(RenderTool tool, IEnumerable<RenderRequest> requests, string projectFile) => new(
        KUBE9012RenderToolMissing.Descriptor,
        YamlLocation.OfFile(projectFile),
        [
            string.Join(" or ", tool.Names.Select(name => $"'{name}'")),
            string.Join(", ", requests.Select(request => $"'{Path.GetFileName(Path.GetDirectoryName(request.File))}'").Distinct()),
            tool.Property,
        ]);
}
