using KubeGuard.Build.Fixing;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Connectivity;

/// <summary>Writes generated policies as a YAML stream.</summary>
internal static class PolicyText
{
    private static readonly NodeWriter _writer = new(new DocumentStyle(Step: 2, SequenceStep: 0, IsJson: false), "\n", new Dictionary<ManifestNode, string>());

    /// <summary>The text of a file with policies.</summary>
    /// <param name="head">The comment at its start; a line each.</param>
    /// <param name="policies">The policies.</param>
    public static string Of(string head, IReadOnlyList<GeneratedPolicy> policies) => Comment(head) + string.Join("---\n", policies.Select(Of));

    private static string Comment(string text) => string.Concat(text.Split('\n').Select(line => $"# {line}\n"));

    private static string Of(GeneratedPolicy policy) => Comment(policy.Comment) + string.Concat(policy.Root.Entries.Select(entry => _writer.BlockEntry(entry.Key, entry.Value, 0) + "\n"));
}
