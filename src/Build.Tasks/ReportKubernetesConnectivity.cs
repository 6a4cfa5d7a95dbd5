using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Reports;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes who may connect to whom in the manifest sets of a project.</summary>
public sealed class ReportKubernetesConnectivity : ConnectivityTask
{
    /// <summary>The property that names the files.</summary>
    internal const string FileProperty = "KubeGuardConnectivityFile";

    private static readonly string[] _extensions = [".json", ".md"];

    /// <summary>The files to write, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</summary>
    public string ConnectivityFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var sections = ReadSets(cancellationToken)
            .Select(set =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return new ReportSection(set, ConnectivityReport.Compute(set.Objects, Semantics), RelativePath);
            })
            .Where(section => section.Report.Model.Workloads.Count > 0)
            .ToList();
        var project = Path.GetFileNameWithoutExtension(ProjectFile);
        Show(sections.Count == 0 ? $"{project} has no Kubernetes workloads." : string.Join("\n\n", sections.Select(ConnectivityTable.Write)));
        Report(ListOf(ConnectivityFile).SelectMany(file => Write(file, project, sections)));
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
