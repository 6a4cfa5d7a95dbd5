using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>Identifies a finding independently of the member that is analyzed.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Written">The place where it is written.</param>
internal readonly record struct FindingKey(string Id, Location Written);
