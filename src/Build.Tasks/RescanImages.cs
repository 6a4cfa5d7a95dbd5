using KubeGuard.Build.Caching;
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

    /// <summary>The files to write what is new to, separated by semicolons; the extension, <c>.json</c> or <c>.md</c>, decides the form.</summary>
    public string ImageReportFile { get; set; } = "";

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
        var contents = new NewVulnerabilities(images, seen);
        var (files, rendered) = Render(cancellationToken);
        files = KustomizationIndex.Near(files, Paths).Assign(files);
        var validation = new ManifestValidation(Settings.Policies, hasAllFiles: rendered.Problems.Count == 0) { Images = contents };
        var result = validation.Run(files, ValidationCache.Empty, cancellationToken);
        var uses = ProjectImageUses.Of(images.Inputs.Own, ReadSources().Read([], cancellationToken), result.Sets.SelectMany(set => set.Images));
        IReadOnlyList<ManifestFinding> found =
        [
            .. new ProjectImageFindings(Settings.Policies, contents, images.Load.Own).Find(uses),
            .. result.Findings.Where(finding => AnalyzedSetRules!.Any(rule => rule.Descriptor == finding.Rule) && finding.Suppression is null),
        ];
        Report([.. FindingsOf(rendered.Problems), .. new ImageFindings(Settings.Policies, ProjectFile).Find(images), .. found], areGrouped: true);
        Report(WriteNew(images, contents, cancellationToken));
        Show(found.Count == 0
            ? $"No image has a vulnerability that {RelativePath(LockPath)} does not have."
            : $"{Counted.Of(found.Count, "finding")} since {RelativePath(LockPath)} was written; dotnet build -t:{nameof(UpdateImageLock)} accepts them.");
    }

    private IEnumerable<ManifestFinding> WriteNew(ProjectImages images, NewVulnerabilities contents, CancellationToken cancellationToken) => ImageReportFile.Length == 0 ? [] : WriteReports(
        ImageReportFile,
        $"New vulnerabilities in the images of {ProjectName}",
        [.. ReadRows(images, contents, cancellationToken).Rows.Where(row => row.Content.Vulnerabilities.Count > 0)]);
}
