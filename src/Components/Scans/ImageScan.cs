namespace KubeGuard.Components.Scans;

/// <summary>The vulnerabilities of an image.</summary>
/// <param name="Documents">The documents about it; none if it is not known what is in it.</param>
/// <param name="Stale">The documents about an image of the same tag and another digest.</param>
/// <param name="Vulnerabilities">The vulnerabilities, the most urgent one first.</param>
internal sealed record ImageScan(IReadOnlyList<ImageDocument> Documents, IReadOnlyList<ImageDocument> Stale, IReadOnlyList<ScannedVulnerability> Vulnerabilities)
{
    /// <summary>Indicates whether no document is about it, and the vulnerabilities are those of a known component by its version.</summary>
    public bool IsOfComponent { get; init; }

    /// <summary>The image that it is based on, if the packages of that one are not known.</summary>
    public string? UnknownBase { get; init; }
}
