namespace KubeGuard.Components.Advisories;

/// <summary>The result of reading an advisory database.</summary>
/// <param name="Index">The advisories.</param>
/// <param name="Problems">The problems of single files and records; all others were read nevertheless.</param>
internal sealed record AdvisoryReading(AdvisoryIndex Index, IReadOnlyList<AdvisoryProblem> Problems);
