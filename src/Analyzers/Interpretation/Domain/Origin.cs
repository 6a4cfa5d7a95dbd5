using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The place where a value, a field or an object is written.</summary>
/// <param name="Syntax">The expression or name.</param>
/// <param name="Call">
/// The expression of the interpreted block that leads to it, if it is written in another member;
/// otherwise <see langword="null"/>.
/// </param>
/// <param name="IsGiven">Whether it is a parameter, so that the value is written by the callers of the method.</param>
internal sealed record Origin(SyntaxNode Syntax, SyntaxNode? Call, bool IsGiven = false);
