using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>What identifies a mistake, from whichever member it is seen.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Written">Where it is written.</param>
internal readonly record struct Mistake(string Id, Location Written);
