using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The result of code that only read some objects, such as a text. It is unknown, except that an object read back from it is a copy of them.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Type">The static type of the objects; <see langword="null"/> if there are several.</param>
/// <param name="IsText">Whether an object can be read back from it, unlike from the response of a client.</param>
/// <param name="IsExact">Whether it is still the output of the serializer, which edited text and mutable nodes are not.</param>
internal sealed record SerializedValue(IReadOnlyList<ReferenceValue> Objects, ITypeSymbol? Type, bool IsText, bool IsExact) : AbstractValue;
