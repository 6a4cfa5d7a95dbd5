using KubeGuard.Build.Fixing;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes generated policies as a YAML stream.</summary>
internal static class PolicyText
{
    private const string Head = "# Generated from the list of connections by dotnet build -t:GenerateNetworkPolicies; change the list instead.\n";

    private static readonly NodeWriter _writer = new(new DocumentStyle(Step: 2, SequenceStep: 0, IsJson: false), "\n", new Dictionary<ManifestNode, string>());

    /// <summary>The text of a file with policies.</summary>
    public static string Of(IReadOnlyList<GeneratedPolicy> policies) => Head + string.Join("---\n", policies.Select(Of));

    private static string Of(GeneratedPolicy policy) => $"# {policy.Comment}\n" + string.Concat(policy.Root.Entries.Select(entry => _writer.BlockEntry(entry.Key, entry.Value, 0) + "\n"));
}
