using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary><c>has(label)</c>.</summary>
/// <param name="label">The label.</param>
internal sealed class HasExpression(string label) : SelectorExpression
{
    /// <summary>The label.</summary>
    public string Label { get; } = label;

    /// <inheritdoc/>
    public override IEnumerable<string> Labels => [Label];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LabelRestriction> Restrictions => LabelRestriction.Of(Label, new LabelRestriction(MustBePresent: true));

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => labels.Has(Label);

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) =>
        restrictions.TryGetValue(Label, out var restriction) && restriction.MustBePresent;

    /// <inheritdoc/>
    public override string ToString() => $"has({Label})";
}
