namespace KubeGuard.Components.Restores;

/// <summary>A warning of NuGetAudit, NU1901 to NU1904 (https://learn.microsoft.com/nuget/concepts/auditing-packages).</summary>
/// <param name="Package">The ID of the package.</param>
/// <param name="Text">The message, which ends with the address of the advisory.</param>
internal sealed record AuditWarning(string Package, string Text)
{
    /// <summary>Indicates whether it is about a vulnerability of a package.</summary>
    /// <param name="package">The ID of the package.</param>
    /// <param name="ids">All IDs of the vulnerability.</param>
    public bool IsAbout(string package, IEnumerable<string> ids) =>
        string.Equals(Package, package, StringComparison.OrdinalIgnoreCase) && ids.Any(id => Text.EndsWith("/" + id, StringComparison.OrdinalIgnoreCase));
}
