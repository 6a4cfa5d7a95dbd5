namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A field of a <see cref="MappingCell"/> that was written.</summary>
/// <param name="Key">The field name as in the Kubernetes API, or the key of a dictionary.</param>
/// <param name="Value">The value.</param>
/// <param name="KeyOrigin">The place where the field is named.</param>
/// <param name="ValueOrigin">The expression of the value.</param>
internal sealed record MemberSlot(string Key, AbstractValue Value, Origin? KeyOrigin, Origin? ValueOrigin);
