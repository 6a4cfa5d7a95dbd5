using KubeGuard.Rules;

namespace KubeGuard.CSharp.Reporting;

/// <summary>A finding of an object on some or all paths through the code.</summary>
/// <param name="Finding">The finding; advice unless it is certain.</param>
/// <param name="IsCertain">Whether it applies to all paths.</param>
/// <param name="IsShown">Whether it is reported. If not, other members still see that it is not fixed.</param>
internal sealed record PathFinding(Finding Finding, bool IsCertain, bool IsShown);
