using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding about an object that escapes from a function, reduced to what other members ask for.</summary>
/// <param name="Key">Identifies the finding.</param>
/// <param name="Place">The place to look for in other members: where it is written, or the object that it is written into if the value comes from the caller.</param>
/// <param name="LacksSomething">Whether something is missing that any code with access to the object may still add.</param>
/// <param name="IsCertain">Whether it holds on all paths through the function.</param>
/// <param name="EscapesThrough">The method, fields or properties through which the object gets to other members.</param>
internal sealed record EscapingFinding(FindingKey Key, Location Place, bool LacksSomething, bool IsCertain, IReadOnlyList<ISymbol> EscapesThrough);
