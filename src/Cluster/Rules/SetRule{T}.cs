using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>A rule about a whole set that is decided by certain facts.</summary>
/// <typeparam name="TFacts">The facts, which all rules that need them share.</typeparam>
/// <param name="descriptor">The data of the rule.</param>
/// <param name="source">Finds the facts.</param>
internal abstract class SetRule<TFacts>(RuleDescriptor descriptor, FactsSource<TFacts> source) : SetRule(descriptor)
    where TFacts : class
{
    private readonly FactsSource<TFacts> _source = source;

    /// <inheritdoc/>
    public sealed override FactsSource Facts => _source;

    /// <inheritdoc/>
    public sealed override void Analyze(SetContext context) => Analyze(context.Set.Facts(_source), context);

    /// <summary>Analyzes a set by its facts.</summary>
    protected abstract void Analyze(TFacts facts, SetContext context);
}
