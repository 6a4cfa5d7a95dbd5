using KubeGuard.Build.Rendering;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that analyze charts and overlays of a project together with its manifests.</summary>
public abstract class RenderingTask : KubernetesManifestsTask
{
    /// <summary>The path or name of <c>helm</c>; looked for in <c>PATH</c> if empty.</summary>
    public string HelmPath { get; set; } = "";

    /// <summary>The path or name of <c>kustomize</c> or <c>kubectl</c>; looked for in <c>PATH</c> if empty.</summary>
    public string KustomizePath { get; set; } = "";

    /// <summary>The folder of rendered charts and overlays for the next build; a temporary one if empty.</summary>
    public string RenderFolder { get; set; } = "";

    /// <summary>The manifests of the project, those that its charts and overlays render included.</summary>
    private protected (IReadOnlyList<ManifestFile> Files, RenderedItems Rendered) Render(CancellationToken cancellationToken)
    {
        var requests = ReadRenderRequests();
        var rendered = RenderedItems.Of(requests, this, cancellationToken);
        return ([.. WithoutRendered(FilesOf(Manifests, requests.Parts)), .. rendered.Files], rendered);
    }

    /// <summary>The findings about charts and overlays that could not be rendered.</summary>
    private protected IEnumerable<ManifestFinding> FindingsOf(IReadOnlyList<RenderProblem> problems) => problems
        .Select(problem => About(problem.Rule, problem.Location, problem.Arguments))
        .Where(finding => finding.Severity != RuleSeverity.None);

    /// <summary>A finding about a file itself, with the severity that applies there.</summary>
    private protected ManifestFinding About(RuleDescriptor rule, YamlLocation location, IReadOnlyList<string> arguments) =>
        ManifestFinding.About(rule, Settings.Policies.For(location.File), location, arguments);

    /// <summary>Writes a file that a property names.</summary>
    /// <param name="file">The path; nothing is written if it is empty.</param>
    /// <param name="write">Writes to the absolute path.</param>
    /// <returns>A finding if it cannot be written.</returns>
    private protected IEnumerable<ManifestFinding> TryWrite(string file, Action<string> write)
    {
        if (file.Length == 0)
        {
            return [];
        }

        var path = InProject(file);
        try
        {
            write(path);
            return [];
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [About(KUBE9007UnwritableReport.Descriptor, YamlLocation.OfFile(path), [FileFailure.Describe(exception)])];
        }
    }

    // A glob of the user may match files that an earlier build rendered.
    private IEnumerable<ManifestFile> WithoutRendered(IEnumerable<ManifestFile> files)
    {
        if (RenderFolder.Length == 0)
        {
            return files;
        }

        var folder = Paths.KeyOf(Paths.Join(Absolute(RenderFolder), ""));
        return files.Where(file => !Paths.KeyOf(file.Path).StartsWith(folder, StringComparison.Ordinal));
    }
}
