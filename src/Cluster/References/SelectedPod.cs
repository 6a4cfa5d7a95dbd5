using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.References;

/// <summary>A pod that labels select, or may select.</summary>
/// <param name="Owner">The object that creates it.</param>
/// <param name="Ports">Its ports.</param>
/// <param name="IsCertain">Whether it is certainly selected.</param>
internal sealed record SelectedPod(KubernetesObject Owner, PodPorts Ports, bool IsCertain);
