using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>Functions, macros and constants that a version of Kubernetes adds to the language.</summary>
/// <param name="name">A name for readers.</param>
/// <param name="since">
/// The first version whose API server evaluates it (<c>IntroducedVersion</c> in pkg/cel/environment/base.go of kubernetes/apiserver).
/// </param>
/// <param name="functions">The functions.</param>
/// <param name="macros">The macros.</param>
/// <param name="constants">The constants.</param>
internal sealed class CelLibrary(
    string name, KubernetesVersion since, CelFunction[] functions, CelMacro[]? macros = null, CelConstant[]? constants = null)
{
    /// <summary>A name for readers.</summary>
    public string Name { get; } = name;

    /// <summary>The first version whose API server evaluates it.</summary>
    public KubernetesVersion Since { get; } = since;

    /// <summary>The functions.</summary>
    public IReadOnlyList<CelFunction> Functions { get; } = functions;

    /// <summary>The macros.</summary>
    public IReadOnlyList<CelMacro> Macros { get; } = macros ?? [];

    /// <summary>The constants.</summary>
    public IReadOnlyList<CelConstant> Constants { get; } = constants ?? [];
}
