using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that writes the network policies that the committed lists of a project need.</summary>
public sealed class GenerateNetworkPolicies : DeclaredListTask
{
    private const string FormatProperty = "KubeGuardNetworkPolicyFormat";
    private const string Head = "Generated from the list of connections by dotnet build -t:GenerateNetworkPolicies; change the list instead.";
    private const string DefaultFile = "network-policies.yaml";

    private static readonly (string Name, PolicyFormat Format)[] _formats = [("kubernetes", Cluster.Network.Generated.PolicyFormat.Kubernetes), ("calico", Cluster.Network.Generated.PolicyFormat.Calico)];

    /// <summary>The kind of the policies: <c>kubernetes</c>, also if empty, or <c>calico</c>.</summary>
    public string PolicyFormat { get; set; } = "";

    /// <summary>The file to write; <c>network-policies.yaml</c> if empty. For a set with a name, the name is put before the extension.</summary>
    public string PolicyFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var word = PolicyFormat.Trim();
        var format = Array.FindIndex(_formats, candidate => string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase));
        if (word.Length > 0 && format < 0)
        {
            var names = _formats.Select(candidate => candidate.Name);
            Report([About(KUBE9005InvalidSetting.Descriptor, YamlLocation.OfFile(ProjectFile), [FormatProperty, word, $"expected {string.Join(" or ", names)}{Spelling.Suggest(word, names)}"])]);
            return;
        }

        var sets = ReadSets(cancellationToken).Where(set => ListsOf(set).Count > 0).ToList();
        if (sets.Count == 0)
        {
            Report([About(KUBE2704InvalidConnectivityList.Descriptor, YamlLocation.OfFile(ProjectFile), [ListName, "there is none in the project; dotnet build -t:UpdateKubernetesConnectivity writes one"])]);
        }

        foreach (var set in sets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Generate(set, _formats[Math.Max(format, 0)].Format);
        }
    }

    private void Generate(ProjectSet set, PolicyFormat format)
    {
        var path = PathFor(set);
        var list = DeclaredFacts.ListOf(set.Objects);
        var others = set.Objects.Objects.Where(item => Paths.KeyOf(FileOf(set, item)) != Paths.KeyOf(path)).ToList();
        var generated = list.Problems.Count > 0
            ? new GeneratedPolicies([], list.Problems)
            : new PolicyGenerator(others, list, SemanticsOf(set)).Generate(format);
        if (generated.Problems.Count > 0)
        {
            Report(generated.Problems.Select(problem => About(set, problem)));
            return;
        }

        Report(TryWrite(path, file => AtomicFile.Write(file, PolicyText.Of(Head, generated.Policies))));
        Show($"{RelativePath(path)}: {Counted.Of(generated.Policies.Count, "NetworkPolicy object")}");
    }

    private string PathFor(ProjectSet set)
    {
        var path = InProject(PolicyFile.Trim() is { Length: > 0 } named ? named : DefaultFile);
        var name = string.Concat(set.Title.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-'));
        return name.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{name}{Path.GetExtension(path)}");
    }
}
