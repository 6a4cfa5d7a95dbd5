using KubeGuard.Cluster.Objects;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the owner of an object by its UID, which the API server makes up when the owner is created.</summary>
/// <param name="source">The object.</param>
/// <param name="owner">The entry of its <c>ownerReferences</c>.</param>
internal sealed class OwnerReference(KubernetesObject source, ManifestCursor owner)
    : Reference(owner["uid"], new ObjectName(owner["kind"].String ?? "", ObjectScope.Beside(source), owner["name"].Text ?? KnownText.Unknown))
{
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => Field.String is { } known ? facts.Uids.Contains(known) : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) => $"no object of its set has the uid '{Field.Text}'; remove ownerReferences";

    /// <inheritdoc/>
    public override IReadOnlyList<RuleFix> Fixes => [RuleFix.Safe("Remove the owner reference", ManifestEdit.Remove(owner))];
}
