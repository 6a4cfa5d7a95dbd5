using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Output;

/// <summary>The common properties of findings that build output shows in one line.</summary>
/// <param name="Rule">The rule, where a line is about one rule.</param>
/// <param name="Place">The file or rendered document, where a line is about one container.</param>
/// <param name="Document">The index of the document, if known.</param>
/// <param name="Item">The index of the item in a List, if there is one.</param>
/// <param name="Subject">The container as messages name it, as objects in other objects may have equal paths; or the cause of the findings.</param>
/// <param name="Block">The path of the block of the container that lacks something.</param>
/// <param name="Severity">The severity.</param>
/// <param name="IsRaised">Whether MSBuild makes errors of these warnings.</param>
internal sealed record BuildLineKey(
    RuleDescriptor? Rule, string? Place, int? Document, int? Item, string Subject, string? Block, RuleSeverity Severity, bool IsRaised)
{
    /// <summary>The key of a finding; <see langword="null"/> if it has a line of its own.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isRaised">Whether MSBuild makes an error of a warning with an ID.</param>
    public static BuildLineKey? Of(ManifestFinding finding, Func<string, bool> isRaised) => finding switch
    {
        { Cause: { } cause, Rule.SharedCause: not null } =>
            new(finding.Rule, null, null, null, cause, null, finding.Severity, IsError(finding, isRaised)),
        { IsContainerGap: true, Rule.Absence: { } absence, Path: { } path } =>
            new(
                null, finding.Rendering ?? finding.Location.File, finding.Document, finding.Item, finding.Arguments[0],
                BlockIn(path, absence.Block), finding.Severity, IsError(finding, isRaised)),
        _ => null,
    };

    private static bool IsError(ManifestFinding finding, Func<string, bool> isRaised) =>
        finding.Severity == RuleSeverity.Warning && isRaised(finding.Rule.Id);

    // In "spec.containers[0].securityContext.runAsNonRoot" the path up to "securityContext".
    private static string BlockIn(string path, string block) =>
        path.LastIndexOf("." + block + ".", StringComparison.Ordinal) is >= 0 and var start ? path.Substring(0, start + 1 + block.Length) : path;
}
