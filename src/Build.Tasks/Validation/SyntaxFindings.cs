using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>The findings about documents that cannot be read.</summary>
internal static class SyntaxFindings
{
    /// <summary>One finding for each document; templates are reported once per file.</summary>
    /// <param name="errors">The syntax errors of a file.</param>
    /// <param name="policy">The settings of the file.</param>
    public static IEnumerable<ManifestFinding> Of(IReadOnlyList<YamlSyntaxError> errors, RulePolicy policy) =>
    [
        .. errors.Where(error => error.Template is null).Select(error => SyntaxError(error, policy)),
        .. errors.Where(error => error.Template is not null).Take(1).Select(error => Template(error, policy)),
    ];

    // A document that kubectl may be able to read is a warning only, unless the build raises all warnings.
    private static ManifestFinding SyntaxError(YamlSyntaxError error, RulePolicy policy)
    {
        var message = error.IsLimit ? $"could not be read by this parser, though kubectl may read it: {error.Message}" : error.Message;
        var finding = ManifestFinding.About(KUBE6301YamlSyntaxError.Descriptor, policy, error.Location, [message], error.Document);
        return error.IsLimit && finding.Severity == RuleSeverity.Error ? finding with { Severity = RuleSeverity.Warning } : finding;
    }

    private static ManifestFinding Template(YamlSyntaxError error, RulePolicy policy)
    {
        var (text, location) = error.Template!.Value;
        return ManifestFinding.About(KUBE9006ManifestIsTemplate.Descriptor, policy, location, [text], error.Document);
    }
}
