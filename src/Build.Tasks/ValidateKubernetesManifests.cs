using System.Globalization;
using KubeGuard.Build.Adoption;
using KubeGuard.Build.Caching;
using KubeGuard.Build.ImageBuilds;
using KubeGuard.Build.Images;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Sarif;
using KubeGuard.Build.Schemas;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Images;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that checks the Kubernetes manifests of a project.</summary>
public sealed class ValidateKubernetesManifests : ImageTask
{
    /// <summary>The number of manifests from which on a build announces the check, since it takes a while.</summary>
    internal const int ManyManifests = 1_000;

    /// <summary>The start of the line that the first check of a project shows.</summary>
    internal const string FirstCheck = "KubeGuard checked";

    private ProjectImages? _images;
    private SourceFiles? _sources;
    private ImageBuildInputs? _builds;

    /// <summary>The Dockerfiles, with metadata <c>IsDefaultItem</c>.</summary>
    public ITaskItem[] Dockerfiles { get; set; } = [];

    /// <summary>The properties by which the SDK publishes the project as a container, with metadata <c>Value</c>.</summary>
    public ITaskItem[] ContainerProperties { get; set; } = [];

    /// <summary>The files besides the project file and its imports that may set such a property.</summary>
    public ITaskItem[] PropertyFiles { get; set; } = [];

    /// <summary>The name of the preset; the recommended one if empty.</summary>
    public string Preset { get; set; } = "";

    /// <summary>The files with admission policies that are evaluated but not deployed with the manifests.</summary>
    public ITaskItem[] Policies { get; set; } = [];

    /// <summary>The path of the SARIF log; none if empty.</summary>
    public string SarifFile { get; set; } = "";

    /// <summary>The path of the Markdown report; none if empty.</summary>
    public string ReportFile { get; set; } = "";

    /// <summary>Indicates whether to write the findings to the baseline instead of reporting them.</summary>
    public bool UpdateBaseline { get; set; }

    /// <summary>
    /// Indicates whether build output joins the gaps of a container, and the findings of one cause, in one line.
    /// </summary>
    public bool GroupFindings { get; set; } = true;

    /// <summary>The version of the package, for the log; that of this assembly if empty.</summary>
    public string ToolVersion { get; set; } = "";

    private string Version => ToolVersion.Length > 0 ? ToolVersion : typeof(ValidateKubernetesManifests).Assembly.GetName().Version!.ToString(3);

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var (manifests, rendered) = Render(cancellationToken);
        IReadOnlyList<ManifestFile> files = [.. manifests, .. PolicyFiles()];
        (_images, _sources) = HasImageDocuments ? (ReadImages(cancellationToken), ReadSources()) : (null, null);
        _builds = ReadImageBuilds();
        IReadOnlyList<ManifestFinding> findings = [.. FindingsOf(rendered.Problems), .. FindOrReplay(files, rendered.Problems.Count == 0, cancellationToken)];
        var unrendered = new HashSet<string>(rendered.Unrendered.Select(RelativePath).Select(Paths.KeyOf), StringComparer.Ordinal);
        if (UpdateBaseline)
        {
            WriteBaseline(findings, unrendered);
            return;
        }

        // An entry names an object: a finding in another object is new even if it is at the same line.
        findings = RenderedFindings.Join(ApplyBaseline(findings, unrendered));
        Report([.. findings, .. WriteReports(findings, cancellationToken)], GroupFindings);
    }

    // A pattern such as "policies/**" finds other files too.
    private IEnumerable<ManifestFile> PolicyFiles() => Policies
        .Select(item => Absolute(item.ItemSpec)).Where(SchemaFile.IsOne).GroupBy(Paths.KeyOf).Select(same => new ManifestFile(same.First(), ManifestFile.PolicySet));

    private IReadOnlyList<ManifestFinding> FindOrReplay(IReadOnlyList<ManifestFile> files, bool hasAllFiles, CancellationToken cancellationToken)
    {
        if (CacheFile.Length == 0)
        {
            return Find(files, hasAllFiles, 0, ValidationCache.Empty, cancellationToken).Result.Findings;
        }

        var path = Absolute(CacheFile);
        var parameters = new Fingerprint().Add(TaskFingerprint.Of(this)).Add(_images?.Fingerprint ?? 0).Add(_sources?.Fingerprint ?? 0).Add(_builds?.Fingerprint() ?? 0).Value;
        var cache = ValidationCache.Load(path);
        var isFirst = cache == ValidationCache.Empty;
        if (cache.Replay(parameters, files, cancellationToken) is { } result)
        {
            SaveRefreshed(cache, result, path);
        }
        else
        {
            Announce(files.Count(file => cache.Find(file) is null));
            (result, cache) = Find(files, hasAllFiles, parameters, cache, cancellationToken);
            cache.Save(path);
        }

        Log.LogMessage(MessageImportance.Low, "KubeGuard analyzed {0} of {1} manifests; the others are as they were.", result.Checked, files.Count);
        if (isFirst)
        {
            ShowFirst(result);
        }

        return result.Findings;
    }

    private ImageBuildInputs? ReadImageBuilds() => Dockerfiles.Length + ContainerProperties.Length == 0 ? null : new ImageBuildInputs(
        DockerfileItem.Of(Dockerfiles, ProjectDirectory, Paths),
        new ContainerProperties(ContainerProperties.ToDictionary(item => item.ItemSpec, item => item.GetMetadata("Value").Trim(), StringComparer.Ordinal), ProjectFile, PropertyFiles.Select(item => Absolute(item.ItemSpec))));

    // The next build need not read a file again that has the same text but another time, and the up-to-date check of an
    // editor compares times only.
    private static void SaveRefreshed(ValidationCache cache, ValidationResult result, string path)
    {
        if (cache.With(result.Manifests) is { } refreshed)
        {
            refreshed.Save(path);
        }
    }

    // Without findings there would be no sign that manifests are checked.
    private void ShowFirst(ValidationResult result)
    {
        var counts = new[] { (Number: result.ManifestCount, Noun: "manifest"), (Number: result.RenderedCount, Noun: "rendered item") }
            .Where(count => count.Number > 0)
            .Select(count => Counted.Of(count.Number, count.Noun))
            .ToList();
        if (counts.Count > 0)
        {
            Show($"{FirstCheck} {string.Join(" and ", counts)} of {Path.GetFileName(ProjectFile)}.");
        }
    }

    private void Announce(int newFiles)
    {
        if (newFiles >= ManyManifests)
        {
            Log.LogMessage(MessageImportance.High, "KubeGuard checks {0} manifests for the first time.", newFiles.ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private (ValidationResult Result, ValidationCache Cache) Find(
        IReadOnlyList<ManifestFile> files, bool hasAllFiles, ulong parameters, ValidationCache cache, CancellationToken cancellationToken)
    {
        var kustomizations = KustomizationIndex.Near(files, Paths);
        files = kustomizations.Assign(files);

        // The manifests come first, since more configuration files are found in the folders above them.
        var schemas = ReadSchemas(files, cache, cancellationToken);
        var inManifests = new ManifestValidation(Settings.Policies, withFixes: SarifFile.Length > 0, hasAllFiles: hasAllFiles)
        {
            Schemas = schemas,
            Images = _images ?? ImageContents.None,
        }.Run(files, cache, cancellationToken);
        var inImages = _images is null ? CachedImages.None : FindInImages(_images, _sources!, inManifests, cache, cancellationToken);
        IReadOnlyList<ManifestFinding> inSettings =
        [
            .. FindInSettings(files, new ConfigurationCheck(Settings.Policies)).Concat(schemas.Findings).Where(finding => finding.Severity != RuleSeverity.None),
            .. inImages.Findings,
            .. _builds is null ? [] : new ImageBuildChecker(Settings.Policies).Check(_builds, cancellationToken),
        ];
        return (
            inManifests with { Findings = [.. inSettings, .. inManifests.Findings] },
            new ValidationCache(parameters, [.. Settings.Files.Tracked, .. kustomizations.Tracked], inSettings, inManifests.Manifests, inManifests.Sets) { Schemas = schemas.Cached, Images = inImages, Texts = cache.Texts });
    }

    private CachedImages FindInImages(ProjectImages images, SourceFiles sources, ValidationResult inManifests, ValidationCache cache, CancellationToken cancellationToken) =>
        new ImageFindings(Settings.Policies, ProjectFile).Of(
            images, ProjectImageUses.Of(images.Inputs.Own, sources.Read(cache.Images.Sources, cancellationToken), inManifests.Sets.SelectMany(set => set.Images)), cache.Images);

    private IEnumerable<ManifestFinding> FindInSettings(IReadOnlyList<ManifestFile> files, ConfigurationCheck check) =>
        [
            .. Settings.Files.Failures.Select(failure => check.Unreadable(failure.Key, failure.Value)),
            .. check.CheckFiles(Settings.Files.Files),
            .. check.CheckPreset(ProjectFile, "KubeGuardPreset", Preset),
            .. check.CheckVersion(ProjectFile, "KubeGuardKubernetesVersion", KubernetesVersion),
            .. check.CheckCompleteness(ProjectFile, "KubeGuardCompleteSets", new Completeness(CompleteSets)),
            .. check.CheckOption(ProjectFile, "KubeGuardExternalObjects", ExternalObjects, ReferenceOptions.ExternalObjects),
            .. files.Select(file => file.Completeness).Distinct().Where(said => said.Text != CompleteSets).SelectMany(said => check.CheckCompleteness(ProjectFile, "CompleteSet", said)),
            .. files.Select(file => file.Version).Distinct().SelectMany(version => check.CheckVersion(ProjectFile, "KubernetesVersion", version)),
        ];

    // Applies the baseline, and reports problems with it.
    private IReadOnlyList<ManifestFinding> ApplyBaseline(IReadOnlyList<ManifestFinding> findings, ISet<string> unrendered)
    {
        try
        {
            return ReadBaseline(isOptional: BaselineFile.Length == 0)?.Apply(findings, unrendered) ?? findings;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [.. findings, About(FileFailure.Rule, YamlLocation.OfFile(BaselinePath), [FileFailure.Describe(exception)])];
        }
    }

    // The entries of a file that was not rendered this time are kept.
    private void WriteBaseline(IReadOnlyList<ManifestFinding> findings, ISet<string> unrendered)
    {
        var problems = TryWrite(BaselinePath, path =>
        {
            var kept = unrendered.Count == 0 ? [] : ReadBaseline(isOptional: true)?.EntriesOf(unrendered) ?? [];
            AtomicFile.Write(path, Baseline.Write(findings, kept, RelativePath));
        }).ToList();
        Report([.. findings.Where(finding => finding.Object is null), .. problems]);
        if (problems.Count == 0)
        {
            Log.LogMessage(MessageImportance.High, "KubeGuard wrote the findings of today to {0}.", BaselinePath);
        }
    }

    private IReadOnlyList<ManifestFinding> WriteReports(IReadOnlyList<ManifestFinding> findings, CancellationToken cancellationToken)
    {
        if (SarifFile.Length + ReportFile.Length == 0)
        {
            return [];
        }

        var files = new WrittenFileList(CacheFile.Length == 0 ? null : Path.ChangeExtension(Absolute(CacheFile), ".reports"));
        var source = new Fingerprint().Add(FindingCodec.FingerprintOf(findings)).Add(Version).Add(ProjectFile).Value;
        IReadOnlyList<ManifestFinding> problems =
        [
            .. TryWrite(SarifFile, path => files.Write(path, source, () => SarifLog.Write(findings, Version, cancellationToken))),
            .. TryWrite(ReportFile, path => files.Write(path, source, () => MarkdownReport.Write(Path.GetFileNameWithoutExtension(ProjectFile), findings))),
        ];
        files.Save();
        return problems;
    }
}
