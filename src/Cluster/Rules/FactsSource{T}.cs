using KubeGuard.Cluster.Objects;

namespace KubeGuard.Cluster.Rules;

/// <summary>Finds facts of a certain type; see <see cref="ObjectSet.Facts"/>.</summary>
/// <typeparam name="TFacts">The facts.</typeparam>
/// <param name="parts">The places that it reads; see <see cref="SetRule.Parts"/>.</param>
/// <param name="find">Finds the facts in a set.</param>
internal sealed class FactsSource<TFacts>(IReadOnlyList<ObjectParts> parts, Func<ObjectSet, TFacts> find) : FactsSource(parts)
    where TFacts : class
{
    /// <summary>Finds the facts in a set.</summary>
    public TFacts Find(ObjectSet set) => find(set);
}
