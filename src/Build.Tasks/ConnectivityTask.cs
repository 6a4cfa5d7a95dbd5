using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that compute who may connect to whom in the manifest sets of a project.</summary>
public abstract class ConnectivityTask : ProjectSetTask
{
    private const string ModelProperty = "KubeGuardConnectivityModel";

    private static readonly (string Name, NetworkSemantics Semantics)[] _models =
        [("kubernetes", NetworkSemantics.Kubernetes), ("netpol-analyzer", NetworkSemantics.NetpolAnalyzer)];

    /// <summary>The model of the cluster: <c>kubernetes</c>, also if empty, or <c>netpol-analyzer</c>.</summary>
    public string ConnectivityModel { get; set; } = "";

    /// <summary>The name of the chosen model.</summary>
    private protected string ModelName => Model.Name;

    /// <summary>The assumptions about the cluster that the project chooses for a set.</summary>
    private protected NetworkSemantics SemanticsOf(ProjectSet set) => Model.Semantics with
    {
        DefaultNamespace = set.DefaultNamespace ?? Model.Semantics.DefaultNamespace,
        ReleaseNamespaces = set.Objects.Objects.Where(item => item.ReleaseNamespace is not null).ToDictionary(item => item.Value, item => item.ReleaseNamespace!),
    };

    private (string Name, NetworkSemantics Semantics) Model => Array.Find(_models, IsChosen) is { Name: not null } chosen ? chosen : _models[0];

    private bool IsChosen((string Name, NetworkSemantics) model) => string.Equals(model.Name, ConnectivityModel.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    private protected override IEnumerable<ManifestFinding> CheckProperties()
    {
        var (word, names) = (ConnectivityModel.Trim(), _models.Select(model => model.Name));
        return word.Length == 0 || Array.Exists(_models, IsChosen)
            ? []
            : [About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [ModelProperty, word, $"expected {string.Join(" or ", names)}{Spelling.Suggest(word, names)}"])];
    }
}
