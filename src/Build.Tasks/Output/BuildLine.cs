using System.Globalization;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Output;

/// <summary>A line of build output: one finding, or several that belong together.</summary>
/// <param name="Rule">The rule that the line is named for.</param>
/// <param name="Severity">The severity of all its findings.</param>
/// <param name="Location">The place of its first finding.</param>
/// <param name="Message">The message.</param>
internal sealed record BuildLine(RuleDescriptor Rule, RuleSeverity Severity, YamlLocation Location, string Message)
{
    /// <summary>
    /// The related places that the line names: those in other files. A place in the same file is found without
    /// help, and a line of several findings would get too long.
    /// </summary>
    public IReadOnlyList<RelatedLocation> Elsewhere { get; init; } = [];

    /// <summary>The help link.</summary>
    public string HelpUri { get; private init; } = Rule.HelpUri;

    /// <summary>The line of a finding by itself.</summary>
    public static BuildLine Of(ManifestFinding finding) => new(finding.Rule, finding.Severity, finding.Location, finding.Message)
    {
        HelpUri = finding.Rule.HelpUriFor(finding.Arguments),
        Elsewhere = [.. finding.Related.Where(related => related.Location.File != finding.Location.File)],
    };

    /// <summary>The line after its place and ID: <c>the message; the Service is here: deploy/web.yaml(3,7) (the address of the rule)</c>.</summary>
    /// <param name="pathOf">Writes the path of a file for people.</param>
    public string TextWith(Func<string, string> pathOf) =>
        Message + string.Concat(Elsewhere.Select(related => $"; {related.Message}: {pathOf(related.Location.File)}{PositionOf(related.Location)}")) + $" ({HelpUri})";

    private static string PositionOf(YamlLocation location) =>
        location.Line == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "({0},{1})", location.Line, location.Column);
}
