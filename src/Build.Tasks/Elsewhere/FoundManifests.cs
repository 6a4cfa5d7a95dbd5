using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Elsewhere;

/// <summary>The manifests, charts and kustomizations in a folder beside or above a project.</summary>
internal sealed class FoundManifests
{
    private readonly List<string> _charts = [];
    private readonly List<string> _kustomizations = [];
    private readonly List<string> _manifests = [];

    private FoundManifests(string folder) => Folder = folder;

    /// <summary>The absolute path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The folders of charts.</summary>
    public IReadOnlyList<string> Charts => _charts;

    /// <summary>The folders of kustomizations that no other kustomization uses.</summary>
    public IReadOnlyList<string> Kustomizations { get; private set; } = [];

    /// <summary>The manifests that belong to neither.</summary>
    public IReadOnlyList<string> Manifests { get; private set; } = [];

    /// <summary>Indicates whether there is nothing to check.</summary>
    public bool IsEmpty => Charts.Count + Kustomizations.Count + Manifests.Count == 0;

    /// <summary>The patterns of an item that includes all manifests, but neither charts nor kustomizations.</summary>
    public IReadOnlyList<string> Patterns => Charts.Count + Kustomizations.Count == 0
        ? [.. Manifests.Select(Path.GetExtension).Distinct().Select(extension => Path.Combine(Folder, "**", "*" + extension))]
        : [.. Manifests.Select(file => Path.Combine(Path.GetDirectoryName(file)!, "*" + Path.GetExtension(file))).Distinct(StringComparer.Ordinal)];

    /// <summary>Searches a folder and those below it.</summary>
    /// <param name="folder">The absolute path.</param>
    /// <param name="budget">The limits of the search.</param>
    /// <param name="isIgnored">Whether to ignore a file.</param>
    public static FoundManifests In(string folder, SearchBudget budget, Func<string, bool> isIgnored)
    {
        var found = new FoundManifests(folder);
        budget.Walk(folder, (inner, files) => found.Visit(inner, [.. files.Where(file => !isIgnored(file))], budget));
        found.TakeKustomizationsApart();
        return found;
    }

    private bool Visit(string folder, IReadOnlyList<string> files, SearchBudget budget)
    {
        if (files.Any(IsProject))
        {
            // The default pattern of the project covers everything below it.
            return false;
        }

        if (files.Any(file => Path.GetFileName(file) == "Chart.yaml"))
        {
            _charts.Add(folder);
            return false;
        }

        if (KustomizationFiles.FileIn(folder) is { } kustomization)
        {
            _kustomizations.Add(kustomization);
        }

        _manifests.AddRange(files.Where(file => file != KustomizationFiles.FileIn(folder) && IsManifest(file, budget)));
        return true;
    }

    // Bases, components and patches are checked as part of the overlays that use them.
    private void TakeKustomizationsApart()
    {
        var used = _kustomizations.ToDictionary(file => file, UsedBy, StringComparer.Ordinal);
        var parts = new HashSet<string>(used.Values.SelectMany(files => files), StringComparer.Ordinal);
        Kustomizations = [.. _kustomizations.Where(file => !used.Any(other => other.Key != file && other.Value.Contains(file))).Select(file => Path.GetDirectoryName(file)!)];
        Manifests = [.. _manifests.Where(file => !parts.Contains(file))];
    }

    private static HashSet<string> UsedBy(string kustomization)
    {
        try
        {
            return new HashSet<string>(KustomizationFiles.Of(kustomization).All, StringComparer.Ordinal);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return [];
        }
    }

    private static bool IsProject(string file) => Path.GetExtension(file).EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    private static bool IsManifest(string file, SearchBudget budget) =>
        Path.GetExtension(file) is ".yaml" or ".yml" && budget.Read(file) is { } text && Validation.ManifestText.HasObject(text);
}
