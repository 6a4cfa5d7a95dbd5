using KubeGuard.Build.Rendering;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that compute who may connect to whom in the manifest sets of a project.</summary>
public abstract class ConnectivityTask : RenderingTask
{
    private const string ModelProperty = "KubeGuardConnectivityModel";

    private static readonly Dictionary<string, NetworkSemantics> _models = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kubernetes"] = NetworkSemantics.Kubernetes,
        ["netpol-analyzer"] = NetworkSemantics.NetpolAnalyzer,
    };

    private protected ConnectivityTask() => AnalyzedRules = [];

    /// <summary>The model of the cluster: <c>kubernetes</c>, also if empty, or <c>netpol-analyzer</c>.</summary>
    public string ConnectivityModel { get; set; } = "";

    /// <summary>The assumptions about the cluster that the project chooses.</summary>
    private protected NetworkSemantics Semantics => _models.TryGetValue(ConnectivityModel.Trim(), out var chosen) ? chosen : NetworkSemantics.Kubernetes;

    /// <summary>Reads the manifest sets of the project, charts and overlays included, and reports problems with reading them and with properties.</summary>
    /// <returns>The sets that have objects, in a stable order.</returns>
    private protected IReadOnlyList<ProjectSet> ReadSets(CancellationToken cancellationToken)
    {
        var (files, rendered) = Render(cancellationToken);
        var reader = new ProjectSetReader(Settings.Policies, RelativePath, hasAllFiles: rendered.Problems.Count == 0);
        var (sets, losses) = reader.Read(KustomizationIndex.Near(files, Paths).Assign(files), cancellationToken);
        Report([.. CheckModel(), .. FindingsOf(rendered.Problems), .. losses]);
        return sets;
    }

    private IEnumerable<ManifestFinding> CheckModel() => ConnectivityModel.Trim() is { Length: > 0 } word && !_models.ContainsKey(word)
        ? [About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [ModelProperty, word, $"expected {string.Join(" or ", _models.Keys)}{Spelling.Suggest(word, _models.Keys)}"])]
        : [];
}
