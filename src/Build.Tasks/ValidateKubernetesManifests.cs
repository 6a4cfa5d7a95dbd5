using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sarif;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that checks the Kubernetes manifests of a project.</summary>
public sealed class ValidateKubernetesManifests : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private static readonly char[] _listSeparators = [';', ','];
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The files, with metadata <c>ManifestSet</c>, <c>KubernetesVersion</c> and <c>IsDefaultItem</c>.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The folder that relative paths start from.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project file, where wrong properties are reported.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The <c>.editorconfig</c> and global analyzer configuration files.</summary>
    public ITaskItem[] AnalyzerConfigFiles { get; set; } = [];

    /// <summary><c>NoWarn</c> of the project.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary><c>WarningsAsErrors</c> of the project.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary><c>WarningsNotAsErrors</c> of the project.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary><c>TreatWarningsAsErrors</c> of the project.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The Kubernetes version that the manifests are meant for; the newest known if empty.</summary>
    public string KubernetesVersion { get; set; } = "";

    /// <summary>The trusted registries, separated by semicolons or commas; those of the rule if empty.</summary>
    public string TrustedRegistries { get; set; } = "";

    /// <summary>Where to write a SARIF log; nowhere if empty.</summary>
    public string SarifFile { get; set; } = "";

    /// <summary>Where to keep what was found for the next build; nowhere if empty.</summary>
    public string CacheFile { get; set; } = "";

    /// <summary>The version of the package, for the log; that of this assembly if empty.</summary>
    public string ToolVersion { get; set; } = "";

    private static string OwnVersion => typeof(ValidateKubernetesManifests).Assembly.GetName().Version!.ToString(3);

    /// <summary>Stops the check as soon as possible.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var findings = FindOrReplay();
            Report([.. findings, .. WriteSarif(findings)]);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<ManifestFinding> FindOrReplay()
    {
        var files = Manifests.Select(FileOf).GroupBy(file => (file.Path, file.Set)).Select(same => same.First()).ToList();
        if (CacheFile.Length == 0)
        {
            return Find(files, 0, ValidationCache.Empty).Result.Findings;
        }

        var path = Absolute(CacheFile);
        var parameters = TaskFingerprint.Of(this);
        var cache = ValidationCache.Load(path);
        if (cache.Replay(parameters, files, _cancellation.Token) is not { } result)
        {
            (result, cache) = Find(files, parameters, cache);
            cache.Save(path);
        }

        Log.LogMessage(MessageImportance.Low, "KubeGuard judged {0} of {1} manifests; the others are as they were.", result.Judged, files.Count);
        return result.Findings;
    }

    private (ValidationResult Result, ValidationCache Cache) Find(IReadOnlyList<ManifestFile> files, ulong parameters, ValidationCache cache)
    {
        var configuration = new ConfigurationReader();
        var policies = CreatePolicies(configuration);
        var check = new ConfigurationCheck(policies);

        // The files first: going up from them finds more configuration files.
        var inManifests = new ManifestValidation(policies).Run(files, cache, _cancellation.Token);
        IReadOnlyList<ManifestFinding> inSettings =
            [.. FindInSettings(files, check, configuration).Where(finding => finding.Severity != RuleSeverity.None)];
        return (
            inManifests with { Findings = [.. inSettings, .. inManifests.Findings] },
            new ValidationCache(parameters, [.. configuration.Tracked], inSettings, inManifests.Manifests));
    }

    private IEnumerable<ManifestFinding> FindInSettings(
        IReadOnlyList<ManifestFile> files, ConfigurationCheck check, ConfigurationReader configuration) =>
        [
            .. configuration.Failures.Select(failure => check.Unreadable(failure.Key, failure.Value)),
            .. check.CheckFiles(configuration.Files),
            .. check.CheckVersion(ProjectFile, "KubeGuardKubernetesVersion", KubernetesVersion),
            .. files.Select(file => file.Version).Distinct().SelectMany(version => check.CheckVersion(ProjectFile, "KubernetesVersion", version)),
        ];

    private PolicyProvider CreatePolicies(ConfigurationReader configuration)
    {
        var named = AnalyzerConfigFiles.Select(item => Absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal);
        return new PolicyProvider(
            new ConfigurationSet([.. named.Select(configuration.Read).OfType<ConfigurationFile>()], configuration.ReadIfExists),
            new WarningOptions(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors),
            PropertySettings());
    }

    private Dictionary<string, string> PropertySettings()
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (KubernetesVersion.Length > 0)
        {
            settings[SettingKeys.KubernetesVersion] = KubernetesVersion;
        }

        if (TrustedRegistries.Split(_listSeparators).Any(registry => registry.Trim().Length > 0))
        {
            settings[SettingKeys.TrustedRegistries] = TrustedRegistries;
        }

        return settings;
    }

    private ManifestFile FileOf(ITaskItem item) => new(
        Absolute(item.ItemSpec),
        item.GetMetadata("ManifestSet"),
        item.GetMetadata("KubernetesVersion"),
        string.Equals(item.GetMetadata("IsDefaultItem"), "true", StringComparison.OrdinalIgnoreCase));

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));

    private void Report(IReadOnlyList<ManifestFinding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Suppression is null))
        {
            Report(finding.Severity, finding.Rule, finding.Location, finding.Message);
        }
    }

    private IEnumerable<ManifestFinding> WriteSarif(IReadOnlyList<ManifestFinding> findings)
    {
        if (SarifFile.Length == 0)
        {
            return [];
        }

        var path = Absolute(SarifFile);
        try
        {
            AtomicFile.Write(path, SarifLog.Write(findings, ToolVersion.Length > 0 ? ToolVersion : OwnVersion));
            return [];
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            var at = YamlLocation.OfFile(path);
            return [ManifestFinding.About(KUBE9007UnwritableReport.Descriptor, CreatePolicies(new ConfigurationReader()).For(path), at, [FileFailure.Describe(exception)])];
        }
    }

    // The form of the compiler's own messages: no subcategory, no end, and the link behind the text.
    private void Report(RuleSeverity severity, RuleDescriptor rule, YamlLocation at, string message)
    {
        var text = $"{message} ({rule.HelpUri})";
        switch (severity)
        {
            case RuleSeverity.Error:
                Log.LogError(null, rule.Id, null, null, at.File, at.Line, at.Column, 0, 0, "{0}", text);
                break;
            case RuleSeverity.Warning:
                Log.LogWarning(null, rule.Id, null, null, at.File, at.Line, at.Column, 0, 0, "{0}", text);
                break;
            case RuleSeverity.Suggestion:
                // As the compiler's: in a binary log and in detailed output, not in a normal build's.
                Log.LogMessage(null, rule.Id, null, at.File, at.Line, at.Column, 0, 0, MessageImportance.Low, "{0}", text);
                break;
        }
    }
}
