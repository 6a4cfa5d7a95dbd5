using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The methods of the compilation that a call of a virtual, abstract or interface member may reach.</summary>
/// <param name="Methods">The methods, each of them once.</param>
/// <param name="IsComplete">Whether the call can reach no other code.</param>
internal sealed record CallTargets(IReadOnlyList<IMethodSymbol> Methods, bool IsComplete);
