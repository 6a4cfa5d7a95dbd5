using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Rules;

/// <summary>Finds what several rules must know of a set. It says what it reads of each object, since nothing else is kept.</summary>
/// <param name="parts">The places that it reads in an object; see <see cref="SetRule.PartsOf"/>.</param>
internal abstract class FactsSource(Func<SetObject, IEnumerable<ManifestCursor>> parts)
{
    /// <summary>The places that it reads in an object.</summary>
    public IEnumerable<ManifestCursor> PartsOf(SetObject target) => parts(target);
}
