using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>An object that a function makes or changes, with its findings, before it is decided which to report here.</summary>
/// <param name="Function">The member or local function.</param>
/// <param name="Forms">The trees that the object has on the paths through the code.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record AnalyzedObject(ISymbol Function, IReadOnlyList<KubernetesObject> Forms, IReadOnlyList<ObjectFinding> Findings);
