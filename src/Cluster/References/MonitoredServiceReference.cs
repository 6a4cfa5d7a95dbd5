using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to the Services that have some labels, in one or several namespaces.</summary>
/// <param name="field">The selector.</param>
/// <param name="scopes">Where the Services are: in any of these.</param>
/// <param name="labels">The labels that they are selected by.</param>
internal sealed class MonitoredServiceReference(ManifestCursor field, IReadOnlyList<ObjectScope> scopes, IReadOnlyList<LabelRequirement> labels)
    : LabelReference(field, NetworkKinds.Service.Name, scopes, labels)
{
    /// <summary>The places that it reads in a Service.</summary>
    public static ObjectParts Parts { get; } = ObjectParts.Of(NetworkKinds.Service, service => [service.Value.Metadata["labels"]]);

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        Labels.Length == 0 ? "the namespaces that it looks in have none" : $"no Service in the namespaces that it looks in {(ArePlain ? "has the labels" : "matches")} {Labels}";

    /// <inheritdoc/>
    protected override LabelIndex IndexIn(ReferenceFacts facts) => facts.Services;
}
