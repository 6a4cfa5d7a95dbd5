using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary><c>&amp;&amp;</c> between two or more operands.</summary>
/// <param name="operands">The operands.</param>
internal sealed class AndExpression(IReadOnlyList<SelectorExpression> operands) : SelectorExpression
{
    /// <inheritdoc/>
    public override IReadOnlyList<SelectorExpression> Operands => operands;

    /// <inheritdoc/>
    public override bool IsSatisfiable => operands.All(operand => operand.IsSatisfiable) && base.IsSatisfiable;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LabelRestriction> Restrictions => LabelRestriction.All(operands.Select(operand => operand.Restrictions));

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => ThreeValued.All([.. operands.Select(operand => operand.Matches(labels))]);

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) => operands.All(operand => operand.FollowsFrom(restrictions));

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" && ", operands)})";
}
