namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>The wishes of a project for its generated policies.</summary>
/// <param name="Namespaces">The namespaces; those of the manifests if none is named.</param>
/// <param name="Parts">The parts to write.</param>
/// <param name="Actions">The actions for violations.</param>
/// <param name="HonorsSuppressions">Whether an annotation that suppresses a rule in the build does so in the cluster.</param>
internal sealed record PolicyRequest(IReadOnlyList<string> Namespaces, IReadOnlyCollection<PolicyPart> Parts, PolicyActions Actions, bool HonorsSuppressions);
