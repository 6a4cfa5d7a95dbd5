using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A diagnostic of a block, before other members are asked about it.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Holders">The method, fields or properties that hand the object on to other members, if something is missing in it.</param>
internal sealed record FoundMistake(LocatedDiagnostic Diagnostic, IReadOnlyList<ISymbol> Holders);
