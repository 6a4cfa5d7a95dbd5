using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary><c>||</c> between two or more operands.</summary>
/// <param name="operands">The operands.</param>
internal sealed class OrExpression(IReadOnlyList<SelectorExpression> operands) : SelectorExpression
{
    /// <inheritdoc/>
    public override IReadOnlyList<SelectorExpression> Operands => operands;

    /// <inheritdoc/>
    public override bool IsSatisfiable => operands.Any(operand => operand.IsSatisfiable);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LabelRestriction> Restrictions => LabelRestriction.Any([.. operands.Select(operand => operand.Restrictions)]);

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => ThreeValued.Any(operands.Select(operand => operand.Matches(labels)), isComplete: true);

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) => operands.Any(operand => operand.FollowsFrom(restrictions));

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" || ", operands)})";
}
