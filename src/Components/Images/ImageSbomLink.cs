namespace KubeGuard.Components.Images;

/// <summary>The reasons why a document is, or is not, about an image.</summary>
internal enum ImageSbomLink
{
    /// <summary>It is about another image, or nobody knows about which.</summary>
    None,

    /// <summary>It has the tag of the image, and another digest: it describes an image that had the tag before or after.</summary>
    Stale,

    /// <summary>It has the repository and the tag of the image; a digest is known of one of them at most.</summary>
    Tag,

    /// <summary>It has the digest of the image.</summary>
    Digest,

    /// <summary>The project says so.</summary>
    Project,
}
