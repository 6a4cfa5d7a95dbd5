using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sarif;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
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

    private static string ToolVersion => typeof(ValidateKubernetesManifests).Assembly.GetName().Version!.ToString(3);

    /// <summary>Stops the check as soon as possible.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Report(Validate());
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<ManifestFinding> Validate()
    {
        var configuration = ReadConfiguration(out var unreadable);
        var policies = new PolicyProvider(
            new ConfigurationSet(configuration),
            new WarningOptions(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors),
            PropertySettings());
        var files = Manifests.Select(FileOf).GroupBy(file => file.Path, StringComparer.Ordinal).Select(same => same.First()).ToList();

        var check = new ConfigurationCheck(policies);
        return
        [
            .. unreadable.Select(problem => UnreadableConfiguration(problem.Path, problem.Message, policies)),
            .. check.CheckFiles(configuration),
            .. check.CheckVersion(ProjectFile, "KubeGuardKubernetesVersion", KubernetesVersion),
            .. files.Select(file => file.Version).Distinct().SelectMany(version => check.CheckVersion(ProjectFile, "KubernetesVersion", version)),
            .. new ManifestValidation(policies).Run(files, _cancellation.Token),
        ];
    }

    private List<ConfigurationFile> ReadConfiguration(out List<(string Path, string Message)> unreadable)
    {
        var files = new List<ConfigurationFile>();
        unreadable = [];
        foreach (var path in AnalyzerConfigFiles.Select(item => Absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal))
        {
            try
            {
                files.Add(ConfigurationFile.Parse(path, File.ReadAllText(path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((path, exception.Message));
            }
        }

        return files;
    }

    private Dictionary<string, string> PropertySettings()
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (KubernetesVersion.Length > 0)
        {
            settings[RuleOption.KeyPrefix + "kubernetes_version"] = KubernetesVersion;
        }

        if (TrustedRegistries.Split(_listSeparators).Any(registry => registry.Trim().Length > 0))
        {
            settings[RuleOption.KeyPrefix + "trusted_registries"] = TrustedRegistries;
        }

        return settings;
    }

    private ManifestFile FileOf(ITaskItem item) => new(
        Absolute(item.ItemSpec),
        item.GetMetadata("ManifestSet"),
        item.GetMetadata("KubernetesVersion"),
        string.Equals(item.GetMetadata("IsDefaultItem"), "true", StringComparison.OrdinalIgnoreCase));

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));

    private static ManifestFinding UnreadableConfiguration(string path, string message, PolicyProvider policies) => new()
    {
        Rule = KUBE9003UnreadableManifest.Descriptor,
        Severity = policies.For(path).SeverityOf(KUBE9003UnreadableManifest.Descriptor),
        Message = KUBE9003UnreadableManifest.Descriptor.FormatMessage([message]),
        Location = new YamlLocation(path, 1, 1, 1, 1),
    };

    private void Report(IReadOnlyList<ManifestFinding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Suppression is null))
        {
            LogFinding(finding.Severity, finding.Rule, finding.Location, finding.Message);
        }

        if (SarifFile.Length > 0)
        {
            WriteSarif(Absolute(SarifFile), findings);
        }
    }

    private void WriteSarif(string path, IReadOnlyList<ManifestFinding> findings)
    {
        try
        {
            AtomicFile.Write(path, SarifLog.Write(findings, ToolVersion));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var rule = KUBE9007UnwritableReport.Descriptor;
            LogFinding(rule.DefaultSeverity, rule, new YamlLocation(path, 1, 1, 1, 1), rule.FormatMessage([exception.Message]));
        }
    }

    // The form of the compiler's own messages: no subcategory, no end, and the link behind the text.
    private void LogFinding(RuleSeverity severity, RuleDescriptor rule, YamlLocation at, string message)
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
                // As for the compiler's suggestions: kept in logs, not shown in a build.
                Log.LogMessage(null, rule.Id, null, at.File, at.Line, at.Column, 0, 0, MessageImportance.Normal, "{0}", text);
                break;
        }
    }
}
