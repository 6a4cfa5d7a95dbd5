using KubeGuard.Policy;

namespace KubeGuard.Build.Validation;

/// <summary>
/// Keeps one finding where a rule about one object and a rule about the whole set report the same problem at the same field, as
/// <see cref="OverlapResolver"/> does among the rules of either kind.
/// </summary>
internal static class SetOverlaps
{
    /// <summary>The findings that are left.</summary>
    /// <param name="ofFiles">The findings of rules about one object.</param>
    /// <param name="ofSets">The findings of rules about whole sets.</param>
    public static IEnumerable<ManifestFinding> Resolve(IReadOnlyList<ManifestFinding> ofFiles, IReadOnlyList<ManifestFinding> ofSets)
    {
        ofFiles = WithoutRepeated(ofFiles, ofSets);
        var atField = ofSets.Where(finding => OverlapResolver.MayOverlap(finding.Rule)).ToLookup(FieldOf);
        if (atField.Count == 0)
        {
            return ofFiles.Concat(ofSets);
        }

        var others = ofFiles.Where(finding => OverlapResolver.MayOverlap(finding.Rule) && atField.Contains(FieldOf(finding))).ToLookup(FieldOf);
        return ofFiles.Concat(ofSets)
            .Where(finding => !OverlapResolver.MayOverlap(finding.Rule) || !others.Contains(FieldOf(finding)))
            .Concat(others.SelectMany(same => OverlapResolver.ResolveField([.. same, .. atField[same.Key]])));
    }

    // Of a rule with a part for sets, the finding that knows more is left.
    private static IReadOnlyList<ManifestFinding> WithoutRepeated(IReadOnlyList<ManifestFinding> ofFiles, IReadOnlyList<ManifestFinding> ofSets)
    {
        var repeated = new HashSet<(string, (string, int?, int?, string?, string?))>(ofSets.Where(finding => finding.Rule.HasSetPart).Select(finding => (finding.Rule.Id, FieldOf(finding))));
        return repeated.Count == 0 ? ofFiles : [.. ofFiles.Where(finding => !finding.Rule.HasSetPart || !repeated.Contains((finding.Rule.Id, FieldOf(finding))))];
    }

    private static (string File, int? Document, int? Item, string? Path, string? Rendering) FieldOf(ManifestFinding finding) =>
        (finding.Location.File, finding.Document, finding.Item, finding.Path, finding.Rendering);
}
