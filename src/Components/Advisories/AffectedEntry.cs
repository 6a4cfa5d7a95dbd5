namespace KubeGuard.Components.Advisories;

/// <summary>A package of an advisory, with the advisory.</summary>
/// <param name="Advisory">The advisory.</param>
/// <param name="Package">One of its packages.</param>
internal sealed record AffectedEntry(Advisory Advisory, AffectedPackage Package);
