using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>
/// Keeps one finding where a rule about one object and a rule about the whole set report the same problem at the same field, as
/// <see cref="OverlapResolver"/> does among the rules of either kind.
/// </summary>
internal sealed class SetOverlaps
{
    /// <summary>No overlaps at all.</summary>
    public static readonly SetOverlaps None = new([]);

    private readonly ILookup<FieldKey, ManifestFinding> _atField;

    /// <summary>Looks for overlaps with some findings.</summary>
    /// <param name="findings">The findings.</param>
    public SetOverlaps(IEnumerable<ManifestFinding> findings) => _atField = findings
        .Where(finding => finding.Severity != RuleSeverity.None && (OverlapResolver.MayOverlap(finding.Rule) || finding.Rule.HasSetPart))
        .ToLookup(FieldKey.Of);

    /// <summary>The findings that are left.</summary>
    /// <param name="ofFiles">The findings of rules about one object.</param>
    /// <param name="ofSets">The findings of rules about whole sets.</param>
    public static IEnumerable<ManifestFinding> Resolve(IReadOnlyList<ManifestFinding> ofFiles, IReadOnlyList<ManifestFinding> ofSets)
    {
        var inSets = new SetOverlaps(ofSets);
        if (inSets._atField.Count == 0)
        {
            return ofFiles.Concat(ofSets);
        }

        var left = ofFiles.Where(finding => !inSets.Repeat(finding)).ToList();
        var others = left.Where(finding => OverlapResolver.MayOverlap(finding.Rule) && inSets._atField.Contains(FieldKey.Of(finding))).ToLookup(FieldKey.Of);
        return left.Concat(ofSets)
            .Where(finding => !OverlapResolver.MayOverlap(finding.Rule) || !others.Contains(FieldKey.Of(finding)))
            .Concat(others.SelectMany(same => OverlapResolver.ResolveField([.. same, .. inSets._atField[same.Key].Where(finding => OverlapResolver.MayOverlap(finding.Rule))])));
    }

    /// <summary>Determines whether one of the findings is shown instead of a finding of the other kind of rules.</summary>
    public bool Cover(ManifestFinding finding) => _atField.Count > 0 && (Repeat(finding) || OverlapResolver.IsOutranked(finding, _atField[FieldKey.Of(finding)]));

    // Of a rule with a part for sets, the finding of that part knows more.
    private bool Repeat(ManifestFinding finding) => finding.Rule.HasSetPart && _atField[FieldKey.Of(finding)].Any(other => other.Rule == finding.Rule);

    private sealed record FieldKey(string File, int? Document, int? Item, string? Path, string? Rendering)
    {
        public static FieldKey Of(ManifestFinding finding) => new(finding.Location.File, finding.Document, finding.Item, finding.Path, finding.Rendering);
    }
}
