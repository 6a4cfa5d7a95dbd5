namespace KubeGuard.CSharp.Interpretation;

/// <summary>What code that only reads made of some objects: a text, say. It tells nothing, but a patch of it is one of the objects.</summary>
/// <param name="Objects">The objects.</param>
internal sealed record SerializedValue(IReadOnlyList<ReferenceValue> Objects) : AbstractValue;
