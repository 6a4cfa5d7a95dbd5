using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Fixes of lists of capabilities that several rules share.</summary>
internal static class CapabilityFix
{
    /// <summary>Removes a capability from the added ones.</summary>
    /// <param name="capability">The item of <c>capabilities.add</c>.</param>
    /// <param name="name">Its name.</param>
    public static RuleFix Remove(ManifestCursor capability, string name) =>
        RuleFix.Review($"Remove the capability {name}", $"run without the capability {name}", ManifestEdit.Remove(capability));
}
