using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>An object that a function creates or changes, with all its findings, reported here or not.</summary>
/// <param name="Function">The member or local function.</param>
/// <param name="Forms">The trees that the object has on the paths through the code.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record AnalyzedObject(ISymbol Function, IReadOnlyList<KubernetesObject> Forms, IReadOnlyList<ObjectFinding> Findings);
