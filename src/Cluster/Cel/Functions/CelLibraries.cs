namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>The libraries of Kubernetes.</summary>
internal static class CelLibraries
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CelLibrary> All { get; } =
    [
    ];
}
