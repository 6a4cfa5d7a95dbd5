using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>The outcome for one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Policy">Its settings.</param>
/// <param name="Original">Its text before; <see langword="null"/> if it could not be read.</param>
/// <param name="Fixed">How it is to be; <see langword="null"/> if it could not be read.</param>
/// <param name="Failure">Why it could not be read.</param>
internal sealed record FileResult(string Path, RulePolicy Policy, EncodedText? Original, FixedFile? Fixed, string? Failure)
{
    /// <summary>The findings that are left to a person.</summary>
    public IEnumerable<ManifestFinding> Problems => Failure is not null
        ? [Problem("The file", Failure)]
        : Fixed!.Refused.Select(refused => ManifestFinding.About(
            KUBE9014FixNotMade.Descriptor, Policy, refused.Finding.Location, [$"{refused.Finding.Rule.Id} at '{refused.Finding.Path}'", refused.Reason]));

    /// <summary>Says that something is not fixed.</summary>
    public ManifestFinding Problem(string what, string reason) =>
        ManifestFinding.About(KUBE9014FixNotMade.Descriptor, Policy, YamlLocation.OfFile(Path), [what, reason]);
}
