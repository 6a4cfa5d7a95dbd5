using KubeGuard.Build.Validation;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Fixing;

/// <summary>A fix that changes or creates other objects than the one that was analyzed.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Place">Where the analyzed object is in its document.</param>
/// <param name="Fix">The fix.</param>
internal sealed record WideFix(ManifestFinding Finding, ManifestPath Place, RuleFix Fix)
{
    /// <summary>The file of the analyzed object.</summary>
    public string File => Finding.Location.File;
}
