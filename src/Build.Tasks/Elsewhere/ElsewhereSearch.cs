using KubeGuard.Build.Git;

namespace KubeGuard.Build.Elsewhere;

/// <summary>Finds manifests of a repository that are not in the folder of the project.</summary>
internal static class ElsewhereSearch
{
    // Words in folder names, as in "k8s", "deploy-prod" and "kubernetes-manifests".
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "deploy", "deploys", "deployment", "deployments", "k8s", "kube", "kubernetes", "manifest", "manifests", "chart", "charts", "helm", "kustomize",
        "kustomization", "infra", "infrastructure", "gitops", "argocd", "flux", "cluster", "clusters", "ops", "devops", "iac",
    };

    private static readonly char[] _wordEnds = ['-', '_', '.', ' '];
    private static readonly string[] _items = ["<KubernetesManifest", "<HelmChart", "<Kustomization"];

    /// <summary>The manifests beside and above a project, unless a project of the repository includes some.</summary>
    /// <param name="projectFolder">The absolute path of the project's folder.</param>
    public static IReadOnlyList<FoundManifests> Find(string projectFolder)
    {
        var above = RepositoryRoot.FoldersAbove(projectFolder);
        var budget = new SearchBudget();
        var git = new GitIgnore(projectFolder);
        IReadOnlyList<FoundManifests> found =
        [
            .. above.SelectMany(folder => budget.FoldersIn(folder))
                .Where(folder => IsForDelivery(Path.GetFileName(folder)) && !IsAbove(folder, projectFolder) && !git.IgnoresFolder(folder))
                .Select(folder => FoundManifests.In(folder, budget, git.Ignores))
                .Where(manifests => !manifests.IsEmpty),
        ];
        return found.Count > 0 && IsNamedIn(above[above.Count - 1]) ? [] : found;
    }

    private static bool IsForDelivery(string name) => name.Split(_wordEnds).Any(_words.Contains);

    private static bool IsAbove(string folder, string projectFolder) =>
        (Path.GetFullPath(projectFolder) + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // If one project has the manifests, the others need no hint.
    private static bool IsNamedIn(string root)
    {
        var budget = new SearchBudget();
        var isNamed = false;
        budget.Walk(root, (_, files) => !(isNamed = isNamed || files.Any(file => IsBuildFile(file) && NamesItems(budget.Read(file)))));
        return isNamed;
    }

    private static bool IsBuildFile(string file) =>
        Path.GetExtension(file) is var extension
        && (extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || extension.ToUpperInvariant() is ".PROPS" or ".TARGETS");

    private static bool NamesItems(string? text) => text is not null && _items.Any(item => text.IndexOf(item, StringComparison.Ordinal) >= 0);
}
