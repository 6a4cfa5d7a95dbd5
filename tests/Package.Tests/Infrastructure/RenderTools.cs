namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>The tools that render charts and overlays.</summary>
internal static class RenderTools
{
    /// <summary>Skips the test if they are absent.</summary>
    public static void MustBeInstalled() => Assert.SkipUnless(
        IsInstalled("helm") && (IsInstalled("kubectl") || IsInstalled("kustomize")), "Helm and Kustomize are not installed.");

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => new[] { "", ".exe" }.Any(extension => File.Exists(Path.Combine(folder, tool + extension))));
}
