using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Reporting;

/// <summary>An object that a function makes or changes, with its mistakes, before other members are asked about them.</summary>
/// <param name="Function">The member or local function.</param>
/// <param name="Forms">The trees that the object has on the paths through the code.</param>
/// <param name="Mistakes">Its mistakes.</param>
internal sealed record JudgedObject(ISymbol Function, IReadOnlyList<KubernetesObject> Forms, IReadOnlyList<FoundMistake> Mistakes);
