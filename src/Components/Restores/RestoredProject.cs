namespace KubeGuard.Components.Restores;

/// <summary>The result of restoring a project.</summary>
/// <param name="Targets">One target for each framework, and one more for each of its runtimes.</param>
/// <param name="PackageFolders">The folders with packages.</param>
/// <param name="AuditWarnings">The warnings of NuGetAudit.</param>
internal sealed record RestoredProject(IReadOnlyList<RestoredTarget> Targets, IReadOnlyList<string> PackageFolders, IReadOnlyList<AuditWarning> AuditWarnings);
