using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A field that should refer to something and does not.</summary>
/// <param name="field">The field.</param>
/// <param name="missing">The end of the message.</param>
internal sealed class NoReference(ManifestCursor field, string missing) : Reference(field, target: null)
{
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => false;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) => missing;
}
