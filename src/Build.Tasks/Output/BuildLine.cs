using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Output;

/// <summary>A line of build output: one finding, or several that a person settles together.</summary>
/// <param name="Rule">The rule that the line is named for.</param>
/// <param name="Severity">The severity of all its findings.</param>
/// <param name="Location">The place of its first finding.</param>
/// <param name="Message">The message.</param>
internal sealed record BuildLine(RuleDescriptor Rule, RuleSeverity Severity, YamlLocation Location, string Message)
{
    /// <summary>The line of a finding by itself.</summary>
    public static BuildLine Of(ManifestFinding finding) => new(finding.Rule, finding.Severity, finding.Location, finding.Message);
}
