using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel;

/// <summary>The result of an evaluation.</summary>
/// <param name="value">The value; it may be an error or unknown.</param>
/// <param name="cost">What the evaluation cost.</param>
/// <param name="read">Finds what was read, when somebody asks for it.</param>
internal sealed class CelEvaluation(CelValue value, long cost, Func<IReadOnlyList<ManifestNode>> read)
{
    /// <summary>The value.</summary>
    public CelValue Value { get; } = value;

    /// <summary>The cost of the evaluation.</summary>
    public long Cost { get; } = cost;

    /// <summary>
    /// The nodes of manifests whose values, or whose missing fields, decided the result, the deepest first; of objects of all variables.
    /// They are found by a second evaluation, so this is for results that are reported.
    /// </summary>
    public IReadOnlyList<ManifestNode> Read => read();
}
