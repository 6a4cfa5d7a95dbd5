using KubeGuard.Build.Validation;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build.Sets;

/// <summary>A finding of a rule about a manifest set, placed in a file.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">The finding as the rule made it, with its fixes; <see langword="null"/> for a comment that suppresses nothing.</param>
/// <param name="Place">The path of its object in the document.</param>
internal sealed record SetFinding(ManifestFinding Finding, Finding? Source, ManifestPath Place)
{
    /// <summary>The fixes, the best one first.</summary>
    public IReadOnlyList<Edits.RuleFix> Fixes => Source?.Fixes ?? [];
}
