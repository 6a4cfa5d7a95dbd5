using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.References;

/// <summary>Pods of one namespace.</summary>
/// <param name="Scope">The namespace.</param>
/// <param name="Labels">The labels that the pods are selected by; none select all.</param>
internal sealed record PodGroup(ObjectScope Scope, IReadOnlyList<LabelRequirement> Labels);
