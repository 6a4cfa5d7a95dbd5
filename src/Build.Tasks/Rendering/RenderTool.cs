namespace KubeGuard.Build.Rendering;

/// <summary>A program of the user that renders manifests.</summary>
/// <param name="Names">Its possible names, without an extension; the first one found is used.</param>
/// <param name="Property">The MSBuild property that names its path.</param>
internal sealed record RenderTool(IReadOnlyList<string> Names, string Property)
{
    public static readonly RenderTool Helm = new(["helm"], "KubeGuardHelmPath");

    public static readonly RenderTool Kustomize = new(["kustomize", "kubectl"], "KubeGuardKustomizePath");

    /// <summary>The subcommand that renders.</summary>
    /// <param name="path">The program that was found.</param>
    public string CommandOf(string path) =>
        this == Helm ? "template"
        : Path.GetFileName(path).StartsWith("kubectl", StringComparison.OrdinalIgnoreCase) ? "kustomize"
        : "build";
}
