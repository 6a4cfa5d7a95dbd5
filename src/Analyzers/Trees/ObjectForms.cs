using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Kubernetes;

namespace KubeGuard.CSharp.Trees;

/// <summary>An object to analyze.</summary>
/// <param name="Root">The object.</param>
/// <param name="Forms">The trees that it has on the paths through the code.</param>
internal sealed record ObjectForms(ReferenceValue Root, IReadOnlyList<KubernetesObject> Forms);
