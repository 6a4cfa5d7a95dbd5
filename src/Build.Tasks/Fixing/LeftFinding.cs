using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Fixing;

/// <summary>A finding that has a fix which is not applied.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">The reason why it is left.</param>
/// <param name="Objection">The objection of the manifests to its fix, as a clause.</param>
internal sealed record LeftFinding(ManifestFinding Finding, LeftKind Kind, string? Objection);
