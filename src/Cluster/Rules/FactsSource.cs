using KubeGuard.Cluster.Objects;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Finds facts about a set that several rules need. It declares the parts of objects that it reads, since only these
/// are kept.
/// </summary>
/// <param name="parts">The places that it reads; see <see cref="SetRule.Parts"/>.</param>
internal abstract class FactsSource(IReadOnlyList<ObjectParts> parts)
{
    /// <summary>The places that it reads.</summary>
    public IReadOnlyList<ObjectParts> Parts { get; } = parts;
}
