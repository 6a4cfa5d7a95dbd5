using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A lambda, or a method as a delegate.</summary>
/// <param name="Method">The method.</param>
/// <param name="Reference">The lambda, or the operation that names the method.</param>
/// <param name="Call">The call that leads from the interpreted block to the member that it is written in;
/// <see langword="null"/> in the block itself.</param>
internal sealed record FunctionValue(IMethodSymbol Method, IOperation Reference, SyntaxNode? Call) : AbstractValue;
