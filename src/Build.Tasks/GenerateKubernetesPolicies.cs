using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission.Generated;
using KubeGuard.Manifests;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes the objects by which a cluster applies the rules of a project.</summary>
public sealed class GenerateKubernetesPolicies : ProjectSetTask
{
    private const string PartsProperty = "KubeGuardPolicyParts";
    private const string ActionsProperty = "KubeGuardPolicyActions";
    private const string DefaultFile = "kubernetes-policies.yaml";

    private const string Head = """
        Generated from the rules of the project by dotnet build -t:GenerateKubernetesPolicies, which replaces this file.
        Change .editorconfig instead: severities and options of rules; the properties and items are in docs/cluster.md of KubeGuard.
        """;

    private static readonly PolicyPart[] _allParts = (PolicyPart[])Enum.GetValues(typeof(PolicyPart));

    /// <summary>The namespaces; those of the manifests if there are none.</summary>
    public ITaskItem[] PolicyNamespaces { get; set; } = [];

    /// <summary>The file to write; <c>kubernetes-policies.yaml</c> if empty.</summary>
    public string PolicyFile { get; set; } = "";

    /// <summary>The parts to write, separated by semicolons or commas; all of them if empty.</summary>
    public string PolicyParts { get; set; } = "";

    /// <summary>The actions for violations of each severity, such as <c>error=Deny;warning=Warn</c>.</summary>
    public string PolicyActions { get; set; } = "";

    /// <summary>Indicates whether an annotation that suppresses a rule with a reason does so in the cluster.</summary>
    public bool HonorSuppressions { get; set; }

    private string FilePath => InProject(PolicyFile.Trim() is { Length: > 0 } named ? named : DefaultFile);

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var parts = ListOf(PolicyParts).Select(PartOf).ToList();
        var actions = Cluster.Admission.Generated.PolicyActions.TryParse(PolicyActions);
        var sets = ReadSets(cancellationToken);
        if (actions is null || parts.Contains(null))
        {
            return;
        }

        // The file itself is among the manifests as soon as it is written.
        var path = FilePath;
        var objects = sets.SelectMany(set => set.Objects.Objects.Where(item => set.Locate(item.Root)?.File is not { } file || Paths.KeyOf(file) != Paths.KeyOf(path))).ToList();
        var request = new PolicyRequest(
            [.. PolicyNamespaces.Select(item => item.ItemSpec.Trim()).Where(name => name.Length > 0)],
            parts.Count == 0 ? _allParts : [.. parts.OfType<PolicyPart>()],
            actions,
            HonorSuppressions);
        var generated = new ClusterPolicyGenerator(objects, Settings.Policies.For(path), request).Generate();
        if (generated.Objects.Count == 0)
        {
            Show("No policies are written: no manifest names a namespace or makes pods, and there is no item KubernetesPolicyNamespace.");
            return;
        }

        Report(TryWrite(path, file => AtomicFile.Write(file, PolicyText.Of(string.Join("\n", [Head, .. generated.Notes]), generated.Objects))));
        Show($"{RelativePath(path)}: {Counted.Of(generated.Objects.Count, "object")}");
    }

    /// <inheritdoc/>
    private protected override IEnumerable<ManifestFinding> CheckProperties()
    {
        foreach (var word in ListOf(PolicyParts).Where(word => PartOf(word) is null))
        {
            var names = _allParts.Select(part => part.ToString());
            yield return About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [PartsProperty, word, $"expected {string.Join(", ", names)}{Spelling.Suggest(word, names)}"]);
        }

        if (Cluster.Admission.Generated.PolicyActions.TryParse(PolicyActions) is null)
        {
            yield return About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [ActionsProperty, PolicyActions, $"expected {Cluster.Admission.Generated.PolicyActions.Form}"]);
        }
    }

    private static PolicyPart? PartOf(string word)
    {
        var index = Array.FindIndex(_allParts, part => string.Equals(part.ToString(), word, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : _allParts[index];
    }
}
