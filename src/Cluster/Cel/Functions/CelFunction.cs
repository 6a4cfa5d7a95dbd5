namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>A function with its overloads. Several libraries may add overloads to one name.</summary>
/// <param name="name">The name; operators have those of cel-go (<c>_+_</c>), functions of a namespace its prefix (<c>sets.contains</c>).</param>
/// <param name="overloads">The overloads; no two take the same arguments.</param>
internal sealed class CelFunction(string name, params CelOverload[] overloads)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The overloads.</summary>
    public IReadOnlyList<CelOverload> Overloads { get; } = overloads;
}
