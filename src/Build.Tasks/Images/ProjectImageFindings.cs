using System.Globalization;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Images;
using KubeGuard.Cluster.Rules;
using KubeGuard.Rules;

namespace KubeGuard.Build.Images;

/// <summary>
/// The vulnerabilities of images that a project names outside of manifests: at the literal in its code, and at the reference that decides about a
/// package of the project's own image.
/// </summary>
/// <param name="policies">The settings.</param>
/// <param name="contents">The contents of images.</param>
/// <param name="own">The packages that the project publishes itself, if they are known.</param>
internal sealed class ProjectImageFindings(ManifestPolicyProvider policies, ImageContents contents, OwnPackages? own)
{
    private static readonly RuleDescriptor _rule = KUBE3015ImageVulnerabilitiesExceeded.Descriptor;

    /// <summary>Finds them.</summary>
    /// <param name="uses">The images and their places.</param>
    public IEnumerable<ManifestFinding> Find(ProjectImageUses uses) =>
    [
        .. uses.InCode.Where(use => !use.Literal.IsDisabled).SelectMany(use => InCode(use.Literal.Reference, use.Place)),
        .. uses.Own is { } image && own is not null ? InOwn(image, own) : [],
    ];

    private IEnumerable<ManifestFinding> InCode(string image, YamlLocation place) => Limit(
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", image, place),
        contents.Of(image).Vulnerabilities.Select(item => About(item, place, $"Image '{image}'", item.Package)));

    // NuGetAudit reports at the same place.
    private IEnumerable<ManifestFinding> InOwn(string image, OwnPackages packages) => Limit(
        image,
        from item in contents.Of(image).Vulnerabilities
        where !item.Names.Any(name => packages.IsAudited(name, item.Ids))
        let user = packages.BroughtBy(item.Names[0])
        select About(item, packages.PlaceOf(item.Names[0]), $"Image '{image}' of this project", user is null ? item.Package : $"{item.Package} (used by {user})"));

    private ManifestFinding? About(ImageVulnerability item, YamlLocation place, string image, string package)
    {
        var policy = policies.For(place.File);
        return policy.SeverityOf(_rule) != RuleSeverity.None && item.IsWanted(_rule, policy)
            ? ManifestFinding.About(_rule, policy, place, [image, package, item.Description, item.Advice])
            : null;
    }

    private static IEnumerable<ManifestFinding> Limit(string cause, IEnumerable<ManifestFinding?> findings) =>
        findings.OfType<ManifestFinding>().Select((finding, index) => index < VulnerabilityReporter.MaximumLines ? finding : finding with { Cause = cause });
}
