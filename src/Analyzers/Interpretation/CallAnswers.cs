using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>The methods of the compilation that may answer a call of a virtual, abstract or interface member.</summary>
/// <param name="Methods">The methods, each of them once.</param>
/// <param name="IsComplete">Whether no other code can answer the call.</param>
internal sealed record CallAnswers(IReadOnlyList<IMethodSymbol> Methods, bool IsComplete);
