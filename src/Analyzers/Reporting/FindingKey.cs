using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>Identifies a finding, whichever member it is seen from.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Written">Where it is written.</param>
internal readonly record struct FindingKey(string Id, Location Written);
