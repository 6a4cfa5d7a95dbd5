namespace KubeGuard.Components.Sboms;

/// <summary>Collects the parts of a source package, which Trivy writes one by one.</summary>
internal sealed class SourceClues
{
    public string? Name { get; set; }

    public string? Version { get; set; }

    public string? Release { get; set; }

    public string? Epoch { get; set; }

    /// <summary>The source package, if its name is known: <c>epoch:version-release</c>.</summary>
    public SourcePackage? Package => Name is { Length: > 0 }
        ? new SourcePackage(Name, Version is { Length: > 0 } ? Prefix + Version + Suffix : null)
        : null;

    private string Prefix => Epoch is { Length: > 0 } and not "0" ? Epoch + ":" : "";

    private string Suffix => Release is { Length: > 0 } ? "-" + Release : "";
}
