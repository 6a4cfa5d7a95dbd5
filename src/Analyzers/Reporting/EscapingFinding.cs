using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding about an object that escapes from a function, reduced to what other members need.</summary>
/// <param name="Key">The identity of the finding.</param>
/// <param name="Place">The place to find in other members: that of the value, or of the object that it is assigned to if the value comes from the caller.</param>
/// <param name="LacksSomething">Whether something is missing that any code with access to the object may still add.</param>
/// <param name="IsCertain">Whether it applies to all paths through the function.</param>
/// <param name="EscapesThrough">The method, fields or properties through which other members get the object.</param>
internal sealed record EscapingFinding(FindingKey Key, Location Place, bool LacksSomething, bool IsCertain, IReadOnlyList<ISymbol> EscapesThrough);
