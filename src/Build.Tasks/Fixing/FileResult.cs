using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>The outcome for one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Policy">Its settings.</param>
/// <param name="Original">Its original text; <see langword="null"/> if it could not be read.</param>
/// <param name="Fixed">The fixed file; <see langword="null"/> if it could not be read.</param>
/// <param name="Unreadable">The findings about a file that could not be read.</param>
internal sealed record FileResult(string Path, RulePolicy Policy, EncodedText? Original, FixedFile? Fixed, IReadOnlyList<ManifestFinding> Unreadable)
{
    /// <summary>The findings that are left to a person.</summary>
    public IEnumerable<ManifestFinding> Problems => Fixed is null
        ? Unreadable
        : Fixed.Refused.Select(refused => ManifestFinding.About(
            KUBE9014FixNotMade.Descriptor, Policy, refused.Finding.Location, [$"{refused.Finding.Rule.Id} at '{refused.Finding.Path}'", refused.Reason]));

    /// <summary>A finding that something is not fixed.</summary>
    public ManifestFinding Problem(string what, string reason) =>
        ManifestFinding.About(KUBE9014FixNotMade.Descriptor, Policy, YamlLocation.OfFile(Path), [what, reason]);
}
