using KubeGuard.CSharp.Trees;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.CSharp.Reporting;

/// <summary>
/// Combines the findings of an object that has several forms, one for each path through the code: a finding on all of
/// them is certain, and a wrong value on one of them is a suggestion.
/// </summary>
internal static class PathFindings
{
    /// <summary>The relevant findings of each form.</summary>
    /// <param name="findings">All findings of each form.</param>
    public static IEnumerable<IReadOnlyList<PathFinding>> Of(IReadOnlyList<IReadOnlyList<Finding>> findings)
    {
        var certain = new HashSet<(string Id, ManifestPath Path)>(findings[0].Select(KeyOf));
        foreach (var others in findings.Skip(1))
        {
            certain.IntersectWith(others.Select(KeyOf));
        }

        return findings.Select((form, index) => (IReadOnlyList<PathFinding>)[.. form.Select(finding => certain.Contains(KeyOf(finding))
            ? index == 0 || IsOnOnePath(finding) ? new PathFinding(finding, IsCertain: true, IsShown: true) : null
            : PossibleOf(finding)).OfType<PathFinding>()]);
    }

    private static (string Id, ManifestPath Path) KeyOf(Finding finding) => (finding.Descriptor.Id, finding.Path);

    private static bool IsOnOnePath(Finding finding) => finding.Location is SyntaxLocation { IsOnOnePath: true };

    // Only a written value: a field that one path omits is not missing. A suppression is useful if it applies on any path.
    private static PathFinding? PossibleOf(Finding finding) =>
        finding.Field.IsPresent && !finding.LacksSomething && finding.Descriptor != KUBE9009UselessSuppression.Descriptor
            ? new PathFinding(finding.AsAdvice(), IsCertain: false, IsWorthASuggestion(finding))
            : null;

    // The member that writes the value reports it. If a user has set a severity for the rule, the compiler would apply
    // it in place of a suggestion.
    private static bool IsWorthASuggestion(Finding finding) =>
        finding.Location is SyntaxLocation { IsOnOnePath: true, IsElsewhere: false } && finding.Severity == finding.Descriptor.DefaultSeverity;
}
