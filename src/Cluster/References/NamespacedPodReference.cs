using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.References;

/// <summary>A reference to pods by their labels and those of their namespaces.</summary>
/// <param name="field">The selector of the pods.</param>
/// <param name="namespaces">The labels of their namespaces; none select all.</param>
/// <param name="labels">The labels of the pods, at least one.</param>
internal sealed class NamespacedPodReference(ManifestCursor field, IReadOnlyList<LabelRequirement> namespaces, IReadOnlyList<LabelRequirement> labels) : Reference(field, target: null)
{
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) =>
        facts.Namespaces.HasSelected(namespaces, _ => true) == true
            ? facts.Namespaces.HasSelected(namespaces, name => HasPod(ObjectScope.Named(new KnownText(name)), facts))
            : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"no workload of the namespaces that it selects has pods that match {string.Join(", ", labels)}";

    private bool? HasPod(ObjectScope scope, ReferenceFacts facts) =>
        ExternalObjects.AreOfKubernetes(new ObjectName(ObjectKinds.Pod.Name, scope, KnownText.Unknown)) ? null : facts.Pods.HasSelected(scope, LabelIndex.InTemplates(labels));
}
