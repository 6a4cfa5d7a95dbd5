using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The result of code that only read some objects: a text, say. Nothing is known of it, except that what is read back from it is a copy of them.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Type">The type that the code knew them by; <see langword="null"/> if there are several.</param>
/// <param name="IsText">Whether an object can be read back from it; what a client answers is none.</param>
/// <param name="IsExact">Whether it is still what the serializer made: a text that was edited, or nodes that can be, may say something else.</param>
internal sealed record SerializedValue(IReadOnlyList<ReferenceValue> Objects, ITypeSymbol? Type, bool IsText, bool IsExact) : AbstractValue;
