namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An item of a <see cref="SequenceCell"/>.</summary>
/// <param name="Value">The value.</param>
/// <param name="Origin">The expression of the value.</param>
internal sealed record ItemSlot(AbstractValue Value, Origin? Origin);
