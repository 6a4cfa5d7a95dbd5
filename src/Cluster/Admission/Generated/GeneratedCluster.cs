using KubeGuard.Cluster.Network.Generated;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>The objects by which a cluster applies the rules of a project.</summary>
/// <param name="Objects">The objects, in the order in which they are written.</param>
/// <param name="Notes">Sentences about what is left out.</param>
internal sealed record GeneratedCluster(IReadOnlyList<GeneratedPolicy> Objects, IReadOnlyList<string> Notes);
