using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp;

/// <summary>
/// The properties of a diagnostic for the code fixes. Every value is text of
/// <see cref="KubeGuard.Edits.AnchoredFixCodec"/>; the anchors of its edits are indices into
/// <see cref="AnchorsOf"/>, each the exact span of an expression: an object creation, an initializer
/// without <c>new</c>, a collection, or a value.
/// </summary>
internal static class DiagnosticProperties
{
    /// <summary>The fixes of this finding, the best one first.</summary>
    public const string Fixes = "kubeguard.fixes";

    /// <summary>The best fix of each finding of the same container: the parts of one action, all with its title.</summary>
    public const string HardenContainer = "kubeguard.hardenContainer";

    /// <summary>The best fix of each finding of the same object: the parts of one action, all with its title.</summary>
    public const string HardenPod = "kubeguard.hardenPod";

    /// <summary>The path of the field, as in the SARIF of the YAML side.</summary>
    public const string Path = "kubeguard.path";

    /// <summary>
    /// The sentences about the related places, one per line; their locations are the last ones of
    /// <see cref="Diagnostic.AdditionalLocations"/>, in the same order.
    /// </summary>
    public const string Related = "kubeguard.related";

    /// <summary>The IDs that the finding covers, separated by commas.</summary>
    public const string Covers = "kubeguard.covers";

    /// <summary>The places in source that the edits of a diagnostic start from: the additional locations but for the related ones.</summary>
    public static IReadOnlyList<Location> AnchorsOf(Diagnostic diagnostic)
    {
        var related = diagnostic.Properties.TryGetValue(Related, out var text) && text is not null ? text.Split('\n').Length : 0;
        return [.. diagnostic.AdditionalLocations.Take(diagnostic.AdditionalLocations.Count - related)];
    }
}
