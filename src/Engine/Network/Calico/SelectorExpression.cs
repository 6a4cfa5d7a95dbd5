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

    /// <summary>Determines whether labels match; <see langword="null"/> if they are not known well enough.</summary>
    public abstract bool? Matches(LabelSet labels);
}
