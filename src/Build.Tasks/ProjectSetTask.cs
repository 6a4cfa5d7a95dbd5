using KubeGuard.Build.Rendering;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that read the manifest sets of a project as a whole and run no rules over its files.</summary>
public abstract class ProjectSetTask : RenderingTask
{
    private protected ProjectSetTask() => AnalyzedRules = [];

    /// <summary>Reads the manifest sets of the project, charts and overlays included, and reports problems with reading them and with properties.</summary>
    /// <returns>The sets that have objects, in a stable order.</returns>
    private protected IReadOnlyList<ProjectSet> ReadSets(CancellationToken cancellationToken)
    {
        var (files, rendered) = Render(cancellationToken);
        var reader = new ProjectSetReader(Settings.Policies, RelativePath, hasAllFiles: rendered.Problems.Count == 0);
        var (sets, losses) = reader.Read(KustomizationIndex.Near(files, Paths).Assign(files), cancellationToken);
        Report([.. CheckProperties(), .. FindingsOf(rendered.Problems), .. losses]);
        return sets;
    }

    /// <summary>Checks the properties that matter to every set.</summary>
    private protected virtual IEnumerable<ManifestFinding> CheckProperties() => [];
}
