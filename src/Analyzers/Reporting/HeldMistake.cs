using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A mistake of a function, as much of it as other members ask for.</summary>
/// <param name="Mistake">The mistake.</param>
/// <param name="Place">What whoever has the object sees of it: where it is written, or the object that it is written into if the value comes from the caller.</param>
/// <param name="IsAbsence">Whether something is missing, which whoever has the object may add.</param>
/// <param name="IsCertain">Whether it is wrong on all paths through the function.</param>
/// <param name="Holders">The method, fields or properties that hand the object on to other members.</param>
internal sealed record HeldMistake(Mistake Mistake, Location Place, bool IsAbsence, bool IsCertain, IReadOnlyList<ISymbol> Holders);
