namespace KubeGuard.Cluster.Images;

/// <summary>The source of what is in images: bills of materials and vulnerability databases, which the cluster's rules do not read themselves.</summary>
internal abstract class ImageContents
{
    /// <summary>The project has no documents about images, so that nothing is said of them.</summary>
    public static readonly ImageContents None = new NoContents();

    /// <summary>A fingerprint of the documents: two of the same fingerprint say the same of every image.</summary>
    public abstract ulong Fingerprint { get; }

    /// <summary>The content of an image.</summary>
    /// <param name="reference">The reference as a manifest has it.</param>
    public abstract ImageContent Of(string reference);

    private sealed class NoContents : ImageContents
    {
        public override ulong Fingerprint => 0;

        public override ImageContent Of(string reference) => ImageContent.Unremarkable;
    }
}
