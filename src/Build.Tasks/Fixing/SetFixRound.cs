namespace KubeGuard.Build.Fixing;

/// <summary>The fixes that one analysis of all manifest sets leads to.</summary>
/// <param name="Fixes">The fixes to make.</param>
/// <param name="Left">The findings whose fix is left to a person.</param>
internal sealed record SetFixRound(IReadOnlyList<WideFix> Fixes, IReadOnlyList<LeftFinding> Left);
