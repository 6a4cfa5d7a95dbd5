using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using Microsoft.Build.Framework;

namespace KubeGuard.Build.Rendering;

/// <summary>Reads the items of a project that name charts and overlays.</summary>
internal sealed class RenderRequests
{
    private static readonly char[] _separators = [';'];

    private readonly PathConvention _paths;
    private readonly string _projectFile;
    private readonly string _projectFolder;
    private readonly string _version;
    private readonly string _completeSets;
    private readonly List<RenderProblem> _problems = [];
    private readonly List<string> _refused = [];

    /// <param name="paths">The path convention.</param>
    /// <param name="projectFile">The file at which invalid items are reported.</param>
    /// <param name="projectFolder">The base of relative paths.</param>
    /// <param name="version">The target version of the project, or an empty string.</param>
    /// <param name="completeSets">The declaration of the project about the completeness of its sets.</param>
    /// <param name="charts">The charts.</param>
    /// <param name="kustomizations">The overlays.</param>
    public RenderRequests(PathConvention paths, string projectFile, string projectFolder, string version, string completeSets, IEnumerable<ITaskItem> charts, IEnumerable<ITaskItem> kustomizations)
    {
        _paths = paths;
        _projectFile = projectFile;
        _projectFolder = projectFolder;
        _version = version;
        _completeSets = completeSets;
        Requests = [.. charts.Select(chart => Try(chart, OfChart)).Concat(kustomizations.Select(overlay => Try(overlay, OfKustomization))).OfType<RenderRequest>()];
        Parts = new HashSet<string>(Requests.SelectMany(request => request.Parts).Concat(_refused).Select(paths.KeyOf), StringComparer.Ordinal);
    }

    /// <summary>The problems of the items.</summary>
    public IReadOnlyList<RenderProblem> Problems => _problems;

    /// <summary>The charts and overlays whose files all exist.</summary>
    public IReadOnlyList<RenderRequest> Requests { get; }

    /// <summary>The files of items that are not to be rendered.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>The keys of the files of all items that are not manifests by themselves.</summary>
    public ISet<string> Parts { get; }

    private RenderRequest? Try(ITaskItem item, Func<ITaskItem, RenderRequest?> read)
    {
        try
        {
            return read(item);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return Refuse($"'{item.ItemSpec}': {FileFailure.Describe(exception)}");
        }
    }

    private RenderRequest? OfChart(ITaskItem item)
    {
        var path = Absolute(item.ItemSpec);
        var named = File.Exists(path) && Path.GetFileName(path) == "Chart.yaml" ? Path.GetDirectoryName(path)! : path;
        var isArchive = File.Exists(named);
        if ((isArchive ? named : ChartFolder.FileIn(named)) is not { } file)
        {
            return Refuse($"'{item.ItemSpec}' is no chart: it has no Chart.yaml");
        }

        var values = Many(item, "Values").Select(Absolute).ToList();
        IReadOnlyList<string> files = isArchive ? [named] : ChartFolder.FilesOf(named);
        return values.FirstOrDefault(value => !File.Exists(value)) is { } missing
            ? Refuse($"the values file '{missing}' of the chart '{item.ItemSpec}' does not exist")
            : Create(item, RenderTool.Helm, file, ArgumentsOf(item, named, values)) with
            {
                Inputs = [.. files, .. values],
                Parts = isArchive ? [] : [.. files.Where(path => ChartFolder.IsRendered(named, path))],
                Tracer = new HelmTracer(file, named),
                Namespace = item.GetMetadata("Namespace").Trim(),
            };
    }

    private RenderRequest? OfKustomization(ITaskItem item)
    {
        var path = Absolute(item.ItemSpec);
        if ((File.Exists(path) ? path : KustomizationFiles.FileIn(path)) is not { } file)
        {
            return Refuse($"'{item.ItemSpec}' is no overlay: it has no kustomization.yaml");
        }

        var files = KustomizationFiles.Of(file);
        if (files.Remote is { } remote)
        {
            _refused.AddRange(files.All);
            _problems.Add(RenderProblem.Failed(remote.Location, $"'{remote.Name}' is not here, and a build downloads nothing: copy it into the repository"));
            return null;
        }

        return Create(item, RenderTool.Kustomize, file, [Path.GetDirectoryName(file)!]) with
        {
            Inputs = files.All,
            Parts = files.All,
            Tracer = new KustomizeTracer(file, files),
        };
    }

    private RenderRequest Create(ITaskItem item, RenderTool tool, string file, IReadOnlyList<string> arguments)
    {
        var set = item.GetMetadata("ManifestSet");
        var identity = string.Join("\n", [file, set, .. arguments]);
        return new RenderRequest
        {
            Tool = tool,
            File = file,
            Identity = $"{Path.GetFileName(Path.GetDirectoryName(file))}-{Fingerprint.Of(identity):x16}",
            Arguments = arguments,
            Inputs = [],
            Parts = [],
            Tracer = new HelmTracer(file, Path.GetDirectoryName(file)!),
            Set = set.Length > 0 ? set : identity,
            Version = item.GetMetadata("KubernetesVersion"),
            Completeness = Completeness.Of(item.GetMetadata("CompleteSet"), _completeSets),
        };
    }

    // A value is in one argument with its option, and names follow "--", so none is read as an option.
    private IReadOnlyList<string> ArgumentsOf(ITaskItem item, string chart, IEnumerable<string> values)
    {
        List<string> arguments = ["--include-crds", .. values.Select(value => "--values=" + value), .. Many(item, "Set").Select(pair => "--set=" + pair)];
        if (item.GetMetadata("Namespace") is { Length: > 0 } name)
        {
            arguments.Add("--namespace=" + name);
        }

        if (KubernetesVersion.FirstOf(item.GetMetadata("KubernetesVersion"), _version) is var target && IsNamed(item))
        {
            arguments.Add("--kube-version=" + target);
        }

        arguments.Add("--");
        if (item.GetMetadata("Release") is { Length: > 0 } release)
        {
            arguments.Add(release);
        }

        return [.. arguments, chart];
    }

    private bool IsNamed(ITaskItem item) =>
        new[] { item.GetMetadata("KubernetesVersion"), _version }.Any(text => KubernetesVersion.TryParse(text, out _));

    private static IEnumerable<string> Many(ITaskItem item, string name) =>
        item.GetMetadata(name).Split(_separators).Select(value => value.Trim()).Where(value => value.Length > 0);

    private string Absolute(string path) => _paths.InProject(_projectFolder, path);

    private RenderRequest? Refuse(string reason)
    {
        _problems.Add(RenderProblem.Failed(YamlLocation.OfFile(_projectFile), reason));
        return null;
    }
}
