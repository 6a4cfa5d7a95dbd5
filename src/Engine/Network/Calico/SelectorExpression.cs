using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary>A parsed selector of Calico, or a part of one. Its text is the canonical form.</summary>
internal abstract class SelectorExpression
{
    /// <summary>The selectors that it is put together from.</summary>
    public virtual IReadOnlyList<SelectorExpression> Operands => [];

    /// <summary>The labels that it names.</summary>
    public virtual IEnumerable<string> Labels => Operands.SelectMany(operand => operand.Labels);

    /// <summary>
    /// Indicates whether some labels match it. If not, it certainly matches nothing; it may match nothing otherwise as
    /// well.
    /// </summary>
    public virtual bool IsSatisfiable => Restrictions.Values.All(restriction => restriction.IsSatisfiable);

    /// <summary>
    /// The requirements on each label without which the selector cannot match; unrestricted labels are left out.
    /// </summary>
    public virtual IReadOnlyDictionary<string, LabelRestriction> Restrictions => LabelRestriction.None;

    /// <summary>Determines whether labels that satisfy some restrictions certainly match.</summary>
    public virtual bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) => false;

    /// <summary>Determines whether it certainly matches whatever another selector matches.</summary>
    public bool Includes(SelectorExpression other) =>
        this is AndExpression ? Operands.All(operand => operand.Includes(other))
        : other is OrExpression ? other.Operands.All(Includes)
        : IsOneOf(other) || FollowsFrom(other.Restrictions);

    private bool IsOneOf(SelectorExpression other) =>
        ToString() is var text && (other.ToString() == text || (other is AndExpression && other.Operands.Any(operand => operand.ToString() == text)));

    /// <summary>Determines whether labels match; <see langword="null"/> if they are not known well enough.</summary>
    public abstract bool? Matches(LabelSet labels);
}
