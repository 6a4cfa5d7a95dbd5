namespace KubeGuard.Tests;

/// <summary>
/// Manifests of other tools with the results that their own tests expect, and the rules that were agreed on. They are beside the
/// repository and not part of it.
/// </summary>
internal static class LabelledCorpus
{
    /// <summary>The folder of the manifests and their labels.</summary>
    public static string Folder { get; } = Repository.PathOf("..", "shared", "corpus");

    /// <summary>The folder of the manifests.</summary>
    public static string Files { get; } = Path.Combine(Folder, "files");

    /// <summary>The folder of network policies with the connections that they allow.</summary>
    public static string Network { get; } = Repository.PathOf("..", "shared", "network");

    /// <summary>The rules that were agreed on.</summary>
    public static string RulesFile { get; } = Repository.PathOf("..", "shared", "rules", "rules.json");

    /// <summary>Indicates whether all of it is here.</summary>
    public static bool IsPresent { get; } = Directory.Exists(Files) && Directory.Exists(Network) && File.Exists(RulesFile);
}
