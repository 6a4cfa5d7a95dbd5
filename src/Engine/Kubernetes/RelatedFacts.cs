namespace KubeGuard.Kubernetes;

/// <summary>Finds what rules must know of the objects that are deployed together with one; see <see cref="ManifestSet.Facts"/>.</summary>
/// <typeparam name="TFacts">The facts.</typeparam>
/// <param name="kinds">The kinds of the objects that they are found in.</param>
/// <param name="find">Finds the facts in a set.</param>
internal sealed class RelatedFacts<TFacts>(IReadOnlyList<string> kinds, Func<ManifestSet, TFacts> find)
    where TFacts : class
{
    /// <summary>The kinds of the objects that the facts are found in.</summary>
    public IReadOnlyList<string> Kinds { get; } = kinds;

    /// <summary>Finds the facts in a set.</summary>
    public TFacts Find(ManifestSet set) => find(set);
}
