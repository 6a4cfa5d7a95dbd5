using KubeGuard.Build.Elsewhere;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>
/// The MSBuild task that points a project without manifests to those in other folders of its repository. It searches
/// once: afterwards an intermediate file marks it as done.
/// </summary>
public sealed class FindKubernetesManifestsElsewhere : KubernetesManifestsTask
{
    private const int MaxNamed = 3;

    /// <summary>The file that marks the search as done.</summary>
    [Required]
    public string DoneFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        var isAtMostSuggested = true;
        if (!HasOwn(cancellationToken) && ElsewhereSearch.Find(ProjectDirectory) is { Count: > 0 } found && IsFirstToTell(found))
        {
            var finding = ManifestFinding.About(
                KUBE9015ManifestsElsewhere.Descriptor, Settings.Policies.For(ProjectFile), YamlLocation.OfFile(ProjectFile), [NamesOf(found), ItemsFor(found)]);
            isAtMostSuggested = finding.Severity <= RuleSeverity.Suggestion;
            Tell(finding);
        }

        // If the user has raised it to a warning or an error, it is reported as such.
        if (isAtMostSuggested)
        {
            WriteDone();
        }
    }

    private bool HasOwn(CancellationToken cancellationToken)
    {
        var budget = new SearchBudget();
        return HelmCharts.Length + Kustomizations.Length > 0 || FilesOf(Manifests, new HashSet<string>()).Any(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return !file.IsDefaultItem || budget.Read(file.Path) is not { } text || ManifestText.HasObject(text);
        });
    }

    // Only one project of a solution reports it.
    private bool IsFirstToTell(IReadOnlyList<FoundManifests> found)
    {
        if (BuildEngine is not IBuildEngine4 engine)
        {
            return true;
        }

        var key = $"{nameof(FindKubernetesManifestsElsewhere)} {string.Join("|", found.SelectMany(AllOf))}";
        if (engine.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is not null)
        {
            return false;
        }

        engine.RegisterTaskObject(key, key, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return true;
    }

    private static IEnumerable<string> AllOf(FoundManifests found) => [.. found.Charts, .. found.Kustomizations, .. found.Manifests];

    private void Tell(ManifestFinding finding)
    {
        if (finding.Severity == RuleSeverity.Suggestion)
        {
            Suggest(finding);
        }
        else
        {
            Report([finding]);
        }
    }

    private string NamesOf(IReadOnlyList<FoundManifests> found)
    {
        List<string> names =
        [
            .. found.Where(folder => folder.Manifests.Count > 0).Select(folder => $"{Counted.Of(folder.Manifests.Count, "manifest")} in '{RelativePath(folder.Folder)}'"),
            .. found.SelectMany(folder => folder.Charts).Select(chart => $"the chart '{RelativePath(chart)}'"),
            .. found.SelectMany(folder => folder.Kustomizations).Select(overlay => $"the kustomization '{RelativePath(overlay)}'"),
        ];
        return string.Join(", ", names.Take(MaxNamed)) + (names.Count > MaxNamed ? $" and {names.Count - MaxNamed} more" : "");
    }

    private string ItemsFor(IReadOnlyList<FoundManifests> found) => string.Join(" ", new[]
    {
        ItemOf("KubernetesManifest", found.SelectMany(folder => folder.Patterns)),
        ItemOf("HelmChart", found.SelectMany(folder => folder.Charts)),
        ItemOf("Kustomization", found.SelectMany(folder => folder.Kustomizations)),
    }.OfType<string>());

    private string? ItemOf(string name, IEnumerable<string> paths) =>
        string.Join(";", paths.Select(RelativePath)) is { Length: > 0 } include ? $"<{name} Include=\"{include}\" />" : null;

    private void WriteDone()
    {
        try
        {
            AtomicFile.Write(Absolute(DoneFile), "KubeGuard has looked for manifests elsewhere in the repository.\n");
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // The next build reports it again.
            Log.LogMessage(MessageImportance.Low, "{0}", FileFailure.Describe(exception));
        }
    }
}
