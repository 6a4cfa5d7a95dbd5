namespace KubeGuard.Cluster.Images;

/// <summary>The packages of an image, as far as documents of the project describe them.</summary>
internal sealed record ImageContent
{
    /// <summary>The documents say nothing that is to be reported.</summary>
    public static readonly ImageContent Unremarkable = new();

    /// <summary>The known vulnerabilities, the most urgent one first.</summary>
    public IReadOnlyList<ImageVulnerability> Vulnerabilities { get; init; } = [];

    /// <summary>Indicates whether no document is about the image.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The image that it is based on, if no document is about that one and one is needed.</summary>
    public string? UnknownBase { get; init; }

    /// <summary>The document about an image with the same tag and another digest, if it is the only one.</summary>
    public string? StaleDocument { get; init; }
}
