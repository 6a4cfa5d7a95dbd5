using KubeGuard.Build.Adoption;
using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Git;
using KubeGuard.Build.Output;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Schemas;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Rules;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks on the Kubernetes manifests of a project: the files and the settings.</summary>
public abstract class KubernetesManifestsTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private const string DefaultBaseline = "kubeguard.baseline";

    private static readonly char[] _listSeparators = [';', ','];
    private readonly CancellationTokenSource _cancellation = new();
    private ProjectSettings? _settings;

    /// <summary>The files, with metadata <c>ManifestSet</c>, <c>CompleteSet</c>, <c>KubernetesVersion</c> and <c>IsDefaultItem</c>.</summary>
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The files with schemas of custom resources: CustomResourceDefinitions or JSON schemas.</summary>
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>The charts, with metadata <c>Values</c>, <c>Set</c>, <c>Release</c>, <c>Namespace</c>, <c>ManifestSet</c>, <c>CompleteSet</c> and <c>KubernetesVersion</c>.</summary>
    public ITaskItem[] HelmCharts { get; set; } = [];

    /// <summary>The overlays, with metadata <c>ManifestSet</c>, <c>CompleteSet</c> and <c>KubernetesVersion</c>.</summary>
    public ITaskItem[] Kustomizations { get; set; } = [];

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

    /// <summary>Declares manifest sets complete, so that an object in none of their files is not in the cluster; <c>false</c> if empty.</summary>
    public string CompleteSets { get; set; } = "";

    /// <summary>The namespace to which objects are deployed that name none; not known if empty.</summary>
    public string DefaultNamespace { get; set; } = "";

    /// <summary>The objects that others deploy, as <c>Kind/namespace/name</c>, separated by semicolons or commas.</summary>
    public string ExternalObjects { get; set; } = "";

    /// <summary>The list of findings that are not reported again; <c>kubeguard.baseline</c>, if it is there, unless given.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>The path of the baseline, which need not exist.</summary>
    private protected string BaselinePath => InProject(BaselineFile.Length > 0 ? BaselineFile : DefaultBaseline);

    /// <summary>The settings of the project, read when a run first needs them.</summary>
    private protected ProjectSettings Settings => _settings ??= ReadSettings();

    /// <summary>Indicates whether the project names documents about images; without them, no rule about images runs.</summary>
    private protected virtual bool HasImageDocuments => false;

    /// <summary>Shows a text to a person at a terminal whose logger shows no messages.</summary>
    internal Action<string> Notice { get; init; } = TerminalNotice.Write;

    /// <summary>The rules to choose from; the whole catalogue unless given.</summary>
    internal IReadOnlyList<Rule>? AnalyzedRules { get; init; }

    /// <summary>The rules about whole sets to choose from; every one unless given, and none besides given <see cref="AnalyzedRules"/>.</summary>
    internal IReadOnlyList<SetRule>? AnalyzedSetRules { get; init; }

    /// <summary>The path convention of this system.</summary>
    internal PathConvention Paths { get; init; } = PathConvention.Current;

    /// <summary>Stops the work as soon as possible.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        _settings = null;
        try
        {
            Run(_cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work.</summary>
    private protected abstract void Run(CancellationToken cancellationToken);

    private protected static IReadOnlyList<string> ListOf(string property) =>
        [.. property.Split(_listSeparators).Select(item => item.Trim()).Where(item => item.Length > 0)];

    private protected RenderRequests ReadRenderRequests() => new(Paths, ProjectFile, ProjectDirectory, KubernetesVersion, CompleteSets, HelmCharts, Kustomizations);

    // A file that is only deployed after rendering is not a manifest, and a file that git ignores does not belong to
    // the project, unless the user names it as a manifest.
    private protected IReadOnlyList<ManifestFile> FilesOf(IEnumerable<ITaskItem> items, ISet<string> renderedFrom)
    {
        var git = new GitIgnore(ProjectDirectory);
        bool IsManifest(ManifestFile file) =>
            !file.IsDefaultItem || !(renderedFrom.Contains(Paths.KeyOf(file.Path)) || ChartFolder.IsTemplate(file.Path) || git.Ignores(file.Path));
        return [.. items.Select(FileOf).Where(IsManifest).GroupBy(file => Paths.KeyOf(file.Path)).SelectMany(OncePerSet)];
    }

    // An item of the user takes precedence over the same file from the default glob.
    private static IEnumerable<ManifestFile> OncePerSet(IEnumerable<ManifestFile> same)
    {
        var isNamed = same.Any(file => !file.IsDefaultItem);
        return same.Where(file => file.IsDefaultItem != isNamed).GroupBy(file => file.Set).Select(inSet => inSet.First());
    }

    /// <summary>The schemas of custom resources that the project names.</summary>
    /// <param name="manifests">The manifests, whose problems are reported as those of manifests.</param>
    /// <param name="cache">The results of an earlier build.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private protected SchemaFiles ReadSchemas(IEnumerable<ManifestFile> manifests, ValidationCache cache, CancellationToken cancellationToken)
    {
        var paths = Schemas.Select(item => Absolute(item.ItemSpec)).Where(SchemaFile.IsOne).GroupBy(Paths.KeyOf).Select(same => same.First()).ToList();
        var known = new HashSet<string>(manifests.Select(file => Paths.KeyOf(file.Path)), StringComparer.Ordinal);
        return paths.Count == 0 ? SchemaFiles.None : SchemaFiles.Read(paths, path => known.Contains(Paths.KeyOf(path)), Settings.Policies, cache, cancellationToken);
    }

    private ProjectSettings ReadSettings()
    {
        var configuration = new ConfigurationReader();
        var named = AnalyzerConfigFiles.Select(item => Absolute(item.ItemSpec)).GroupBy(Paths.KeyOf).Select(same => same.First());
        return new ProjectSettings(configuration, new ManifestPolicyProvider(
            new ConfigurationSet([.. named.Select(configuration.Read).OfType<ConfigurationFile>()], configuration.ReadIfExists, Paths),
            new WarningOptions(NoWarn, WarningsAsErrors, WarningsNotAsErrors, TreatWarningsAsErrors),
            PropertySettings(),
            AnalyzedRules)
        {
            SetRules = AnalyzedSetRules ?? (AnalyzedRules is null ? [.. SetRuleCatalog.Rules.Where(rule => HasImageDocuments || !rule.NeedsImages)] : []),
        });
    }

    private protected string Absolute(string path) => Paths.Absolute(ProjectDirectory, path);

    /// <summary>The absolute path of a file that a property names.</summary>
    private protected string InProject(string path) => Paths.InProject(ProjectDirectory, path);

    /// <summary>The path of a file from the project's folder, with slashes.</summary>
    private protected string RelativePath(string path) => Paths.Relative(ProjectDirectory, path);

    /// <summary>Reads the baseline; <see langword="null"/> if it does not exist and is optional.</summary>
    private protected Baseline? ReadBaseline(bool isOptional) =>
        isOptional && !File.Exists(BaselinePath)
            ? null
            : new Baseline(BaselinePath, [.. TextFile.ReadStrictly(BaselinePath).Split('\n')], Settings.Policies.For(BaselinePath), RelativePath, Paths);

    private protected void Report(IEnumerable<ManifestFinding> findings, bool areGrouped = false)
    {
        var reported = findings.Where(finding => finding.Suppression is null);
        foreach (var line in areGrouped ? BuildLines.Of(reported, IsRaised) : reported.Select(BuildLine.Of))
        {
            _cancellation.Token.ThrowIfCancellationRequested();
            Report(line);
        }
    }

    // As -warnaserror of the command line demands. MSBuild itself sees only the first ID of a joined line.
    private bool IsRaised(string id) => (BuildEngine as IBuildEngine8)?.ShouldTreatWarningAsError(id) == true;

    /// <summary>Shows a text that is neither a warning nor an error, whichever logger is used.</summary>
    private protected void Show(string text)
    {
        Log.LogMessage(MessageImportance.High, "{0}", text);
        Notice(text);
    }

    /// <summary>Shows a suggestion that people should see once, whichever logger is used.</summary>
    private protected void Suggest(ManifestFinding finding)
    {
        var (file, text) = (finding.Location.File, $"{finding.Message} ({finding.Rule.HelpUri})");
        Log.LogMessage(null, finding.Rule.Id, null, file, 0, 0, 0, 0, MessageImportance.High, "{0}", text);
        Notice($"{file}: message {finding.Rule.Id}: {text}");
    }

    private Dictionary<string, string> PropertySettings()
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (KubernetesVersion.Length > 0)
        {
            settings[SettingKeys.KubernetesVersion] = KubernetesVersion;
        }

        if (ListOf(TrustedRegistries).Count > 0)
        {
            settings[SettingKeys.TrustedRegistries] = TrustedRegistries;
        }

        if (DefaultNamespace.Trim() is { Length: > 0 } name)
        {
            settings[SettingKeys.DefaultNamespace] = name;
        }

        if (ListOf(ExternalObjects).Count > 0)
        {
            settings[SettingKeys.ExternalObjects] = ExternalObjects;
        }

        return settings;
    }

    private ManifestFile FileOf(ITaskItem item) => new(
        Absolute(item.ItemSpec),
        item.GetMetadata("ManifestSet"),
        item.GetMetadata("KubernetesVersion"),
        string.Equals(item.GetMetadata("IsDefaultItem"), "true", StringComparison.OrdinalIgnoreCase))
    {
        Completeness = Completeness.Of(item.GetMetadata("CompleteSet"), CompleteSets),
    };

    // The form of the compiler's own messages: no subcategory, no end, and the link after the text.
    private void Report(BuildLine line)
    {
        var (rule, severity, at, _) = line;
        var text = line.TextWith(RelativePath);
        switch (severity)
        {
            case RuleSeverity.Error:
                Log.LogError(null, rule.Id, null, null, at.File, at.Line, at.Column, 0, 0, "{0}", text);
                break;
            case RuleSeverity.Warning:
                Log.LogWarning(null, rule.Id, null, null, at.File, at.Line, at.Column, 0, 0, "{0}", text);
                break;
            case RuleSeverity.Suggestion:
                // As the compiler does: in a binary log and in detailed output, but not in that of a normal build.
                Log.LogMessage(null, rule.Id, null, at.File, at.Line, at.Column, 0, 0, MessageImportance.Low, "{0}", text);
                break;
        }
    }
}
