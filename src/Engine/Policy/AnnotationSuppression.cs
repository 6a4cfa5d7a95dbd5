using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// A suppression by one annotation, of the object or pod template that has the annotation.
/// </summary>
/// <param name="Scope">The object or the pod template.</param>
/// <param name="Annotation">The annotation's value.</param>
/// <param name="Ids">The IDs; <see langword="null"/> for every rule.</param>
/// <param name="Justification">The justification to report.</param>
/// <param name="IsOurs">Whether it is meant for KubeGuard rather than for another tool.</param>
internal sealed record AnnotationSuppression(
    ManifestCursor Scope, ManifestCursor Annotation, IReadOnlyList<string>? Ids, string? Justification, bool IsOurs)
{
    private readonly IReadOnlyList<PathSegment> _scope = Scope.Path.Segments;

    /// <summary>Determines whether it names a finding's rule, or one that the finding covers.</summary>
    public bool Concerns(Finding finding, string id) =>
        (finding.Descriptor.Id == id || finding.Covers.Contains(id)) && AppliesTo(finding);

    /// <summary>Indicates whether it names a rule that rules about whole sets may report, or every rule.</summary>
    public bool NamesRuleOfSets => Ids is null || Ids.Any(id => RuleCatalog.Find(id)?.MayBeOfSet == true);

    /// <summary>Determines whether it suppresses a finding.</summary>
    public bool Suppresses(Finding finding) =>
        (Ids is null ? finding.Descriptor.Scope != RuleScope.Tool : Ids.Contains(finding.Descriptor.Id, StringComparer.OrdinalIgnoreCase))
        && AppliesTo(finding);

    private bool AppliesTo(Finding finding) =>
        _scope.Count == 0 || finding.Field.Path.Segments.Take(_scope.Count).SequenceEqual(_scope);
}
