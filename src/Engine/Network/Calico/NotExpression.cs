using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary><c>!</c>, which negates what follows it next.</summary>
/// <param name="operand">What is negated.</param>
internal sealed class NotExpression(SelectorExpression operand) : SelectorExpression
{
    /// <inheritdoc/>
    public override IReadOnlyList<SelectorExpression> Operands => [operand];

    /// <inheritdoc/>
    public override bool IsSatisfiable => operand is not (AllExpression or GlobalExpression);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LabelRestriction> Restrictions => operand is HasExpression has
        ? LabelRestriction.Of(has.Label, new LabelRestriction(MustBeAbsent: true))
        : LabelRestriction.None;

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => !operand.Matches(labels);

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) =>
        operand is HasExpression has && restrictions.TryGetValue(has.Label, out var restriction) && restriction.MustBeAbsent;

    /// <inheritdoc/>
    public override string ToString() => $"!{operand}";
}
