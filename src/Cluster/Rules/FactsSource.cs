using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// Finds facts about a set that several rules need. It declares the parts of objects that it reads, since only these
/// are kept.
/// </summary>
/// <param name="parts">The places that it reads in an object; see <see cref="SetRule.PartsOf"/>.</param>
internal abstract class FactsSource(Func<SetObject, IEnumerable<ManifestCursor>> parts)
{
    /// <summary>The places that it reads in an object.</summary>
    public IEnumerable<ManifestCursor> PartsOf(SetObject target) => parts(target);
}
