using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>A field of a <see cref="MappingCell"/> that was written.</summary>
/// <param name="Key">The field name as in the Kubernetes API, or the key of a dictionary.</param>
/// <param name="Value">The value.</param>
/// <param name="KeySyntax">Where the field is named.</param>
/// <param name="ValueSyntax">The expression that gives the value.</param>
internal sealed record MemberSlot(string Key, AbstractValue Value, SyntaxNode? KeySyntax, SyntaxNode? ValueSyntax);
