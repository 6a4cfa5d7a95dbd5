using KubeGuard.Build.Images;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Rules;
using KubeGuard.Components.Scans;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that reports the vulnerabilities that became known since the team last wrote the lock file.</summary>
public sealed class RescanImages : ImageLockTask
{
    /// <summary>Creates the task.</summary>
    public RescanImages()
    {
        AnalyzedRules = [];
        AnalyzedSetRules = [.. SetRuleCatalog.Rules.Where(rule => rule.Descriptor == KUBE3015ImageVulnerabilitiesExceeded.Descriptor || rule.Descriptor == KUBE3016ExposedVulnerableWorkload.Descriptor)];
    }

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        ImageLock seen;
        try
        {
            seen = ReadLock();
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([About(KUBE9016UnreadableComponentDocument.Descriptor, YamlLocation.OfFile(LockPath), [FileFailure.Describe(exception)])]);
            return;
        }

        var images = ReadImages(cancellationToken);
        var (files, rendered) = Render(cancellationToken);
        files = KustomizationIndex.Near(files, Paths).Assign(files);
        var validation = new ManifestValidation(Settings.Policies, hasAllFiles: rendered.Problems.Count == 0) { Images = new NewVulnerabilities(images, seen) };
        IReadOnlyList<ManifestFinding> found = [.. validation.Run(files, cancellationToken).Where(finding => AnalyzedSetRules!.Any(rule => rule.Descriptor == finding.Rule) && finding.Suppression is null)];
        Report([.. FindingsOf(rendered.Problems), .. new ImageFindings(Settings.Policies, ProjectFile).Of(images, CachedImages.None).Findings, .. found], areGrouped: true);
        Show(found.Count == 0
            ? $"No image has a vulnerability that {RelativePath(LockPath)} does not have."
            : $"{Counted.Of(found.Count, "finding")} since {RelativePath(LockPath)} was written; dotnet build -t:{nameof(UpdateImageLock)} accepts them.");
    }
}
