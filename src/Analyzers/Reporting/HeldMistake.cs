using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A mistake of a member, as much of it as other members ask for.</summary>
/// <param name="Mistake">The mistake.</param>
/// <param name="Holders">The method, fields or properties that hand the object on to other members, if something is missing in it.</param>
internal sealed record HeldMistake(Mistake Mistake, IReadOnlyList<ISymbol> Holders);
