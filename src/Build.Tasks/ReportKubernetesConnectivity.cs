using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes who may connect to whom in the manifest sets of a project.</summary>
public sealed class ReportKubernetesConnectivity : ConnectivityTask
{
    /// <summary>The property that names the files.</summary>
    internal const string FileProperty = "KubeGuardConnectivityFile";

    private const string ExplainProperty = "KubeGuardExplain";

    private static readonly string[] _extensions = [".json", ".md"];

    /// <summary>The files to write, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</summary>
    public string ConnectivityFile { get; set; } = "";

    /// <summary>A connection to explain instead of the table, such as <c>shop/web -> shop/db:5432</c>.</summary>
    public string Explain { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var sections = ReadSets(cancellationToken)
            .Select(set =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return new ReportSection(set, ConnectivityReport.Compute(set.Objects, SemanticsOf(set)), RelativePath);
            })
            .Where(section => section.Report.Model.Workloads.Count > 0)
            .ToList();
        var project = Path.GetFileNameWithoutExtension(ProjectFile);
        Report(sections.SelectMany(NotesOf));
        if (Explain.Trim().Length > 0)
        {
            ShowExplanation(sections);
            return;
        }

        Show(sections.Count == 0 ? $"{project} has no Kubernetes workloads." : string.Join("\n\n", sections.Select(ConnectivityTable.Write)));
        Report(ListOf(ConnectivityFile).SelectMany(file => Write(file, project, sections)));
    }

    // A build reports some of it by other rules, which do not run here.
    private IEnumerable<ManifestFinding> NotesOf(ReportSection section) =>
        from note in section.Report.Model.Notes
        let finding = About(KUBE2710ConnectivityIncomplete.Descriptor, section.Locate(note.Place) ?? YamlLocation.OfFile(ProjectFile), [note.Text])
        where finding.Severity != RuleSeverity.None
        select note.Kind == NetworkNoteKind.Assumed ? finding.AtMost(RuleSeverity.Suggestion) : finding;

    private void ShowExplanation(IReadOnlyList<ReportSection> sections)
    {
        var (answer, error) = new ConnectionExplainer(sections).Explain(Explain.Trim());
        if (answer is not null)
        {
            Show(answer);
            return;
        }

        Log.LogError(null, KUBE9005InvalidSetting.Descriptor.Id, null, null, ProjectFile, 0, 0, 0, 0, "{0}", $"{ExplainProperty} cannot be '{Explain.Trim()}': {error}");
    }

    private IEnumerable<ManifestFinding> Write(string file, string project, IReadOnlyList<ReportSection> sections)
    {
        if (!_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return [About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [FileProperty, file, $"expected a name that ends in {string.Join(" or ", _extensions)}"])];
        }

        var isJson = file.EndsWith(_extensions[0], StringComparison.OrdinalIgnoreCase);
        return TryWrite(file, path => AtomicFile.Write(path, isJson ? ConnectivityJson.Write(ModelName, sections) : ConnectivityPage.Write(project, ModelName, sections)));
    }
}
