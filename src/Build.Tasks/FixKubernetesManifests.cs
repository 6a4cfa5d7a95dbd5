using System.Globalization;
using KubeGuard.Build.Adoption;
using KubeGuard.Build.Caching;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that applies the fixes of rules to the Kubernetes manifests of a project.</summary>
public sealed class FixKubernetesManifests : KubernetesManifestsTask
{
    /// <summary>Indicates whether to show the changes without making them.</summary>
    public bool DryRun { get; set; }

    /// <summary>
    /// The IDs of the rules whose findings are fixed, separated by semicolons or commas; if empty, all errors
    /// and warnings are fixed, and no suggestions.
    /// </summary>
    public string Rules { get; set; } = "";

    /// <summary>Indicates whether to write names and numbers that somebody must replace.</summary>
    public bool Placeholders { get; set; }

    /// <summary>The file for the report of fixed and remaining findings; none if empty.</summary>
    public string ReportFile { get; set; } = "";

    /// <summary>The file for the changes of a dry run as a patch; none if empty.</summary>
    public string PatchFile { get; set; } = "";

    /// <summary>The folder in which the target was called; the project's if empty.</summary>
    public string StartDirectory { get; set; } = "";

    /// <inheritdoc/>
    private protected override void Run(CancellationToken cancellationToken)
    {
        if (DryRun || TryReadBaseline() is not { } baseline)
        {
            Fix(cancellationToken);
            return;
        }

        var before = FindAll(cancellationToken);
        Fix(cancellationToken);
        RemoveFixed(baseline, before, FindAll(cancellationToken));
    }

    private IReadOnlyList<ManifestFinding> FindAll(CancellationToken cancellationToken)
    {
        var files = FilesOf(Manifests, ReadRenderRequests().Parts);
        return new ManifestValidation(Settings.Policies) { Schemas = ReadSchemas(files, ValidationCache.Empty, cancellationToken) }.Run(files, cancellationToken);
    }

    private Baseline? TryReadBaseline()
    {
        try
        {
            return ReadBaseline(isOptional: true);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([ManifestFinding.About(FileFailure.Rule, Settings.Policies.For(BaselinePath), YamlLocation.OfFile(BaselinePath), [FileFailure.Describe(exception)])]);
            return null;
        }
    }

    private void RemoveFixed(Baseline baseline, IReadOnlyList<ManifestFinding> before, IReadOnlyList<ManifestFinding> after)
    {
        var (text, removed) = baseline.WithoutFixed(before, after);
        if (removed == 0)
        {
            return;
        }

        try
        {
            AtomicFile.Write(BaselinePath, text);
            Log.LogMessage(
                MessageImportance.High, "KubeGuard removed {0} from {1}.", removed == 1 ? "1 fixed entry" : removed.ToString(CultureInfo.InvariantCulture) + " fixed entries", RelativePath(BaselinePath));
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([ManifestFinding.About(
                KUBE9007UnwritableReport.Descriptor, Settings.Policies.For(BaselinePath), YamlLocation.OfFile(BaselinePath), [FileFailure.Describe(exception)])]);
        }
    }

    private void Fix(CancellationToken cancellationToken)
    {
        var wanted = ListOf(Rules);
        Report(wanted.Where(id => RuleCatalog.Find(id.ToUpperInvariant()) is null).Select(id => ManifestFinding.About(
            KUBE9005InvalidSetting.Descriptor, Settings.Policies.For(ProjectFile), YamlLocation.OfFile(ProjectFile), ["KubeGuardFixRules", id, "expected IDs of rules"])));

        var summary = new FixSummary(DryRun);
        var patch = new FixPatch(Paths, ProjectDirectory, Start);
        var requests = ReadRenderRequests();
        var renderedSets = new HashSet<string>(requests.Requests.Select(request => request.Set), StringComparer.Ordinal);
        var files = FilesOf(Manifests, requests.Parts);
        var fixer = new ManifestFilesFixer(Settings.Policies, new FixSelection(wanted, Placeholders), Paths, ProjectDirectory, renderedSets)
        {
            Schemas = ReadSchemas(files, ValidationCache.Empty, cancellationToken),
        };
        foreach (var result in fixer.Fix(KustomizationIndex.Near(files, Paths).Assign(files), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (result.Fixed is { } file)
            {
                summary.Add(RelativePath(result.Path), file, file.Changes.Count == 0 || (DryRun ? ShowChanges(result, file, patch) : Write(result, file)));
            }

            Report(result.Problems);
        }

        Show(string.Join(" ", (string[])[summary.Paragraph, .. WriteFiles(summary, patch)]));
    }

    private string Start => StartDirectory.Length == 0 ? ProjectDirectory : StartDirectory;

    private bool Write(FileResult result, FixedFile file)
    {
        try
        {
            if (result.Original!.Replace(file.Text))
            {
                Log.LogMessage(MessageImportance.High, "{0}: {1}", RelativePath(result.Path), DescriptionOf(result.Original, file));
                return true;
            }

            Report([result.Problem("The file", "it was changed meanwhile; run the target again")]);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([result.Problem("The file", FileFailure.Describe(exception))]);
        }

        return false;
    }

    private bool ShowChanges(FileResult result, FixedFile file, FixPatch patch)
    {
        Log.LogMessage(MessageImportance.High, "{0}", UnifiedDiff.Of(RelativePath(result.Path), result.Original!.Text, file.Changes, result.Original.IsNew).TrimEnd('\n'));
        if (!patch.TryAdd(AtomicFile.TargetOf(result.Path).FullName, result.Original, file.Changes))
        {
            Report([result.Problem("The file", "a patch can contain only UTF-8; the target itself can fix it")]);
        }

        return true;
    }

    // The files of an earlier run would be out of date.
    private IEnumerable<string> WriteFiles(FixSummary summary, FixPatch patch)
    {
        if (TryWrite(ReportFile, !summary.IsEmpty, path => AtomicFile.Write(path, summary.Report)) is { } report)
        {
            yield return $"Each finding is in {FromStart(report)}.";
        }

        var command = "";
        if (TryWrite(PatchFile, DryRun && !patch.IsEmpty, path => command = patch.Write(path)) is { } written)
        {
            yield return $"The changes are in {FromStart(written)}; to make them: {command}";
        }
    }

    // Even if the terminal logger shows no messages, it shows the output of a project, which it recognizes by the arrow.
    private string? TryWrite(string file, bool hasContent, Action<string> write)
    {
        if (file.Length == 0)
        {
            return null;
        }

        var path = InProject(file);
        try
        {
            if (!hasContent)
            {
                File.Delete(path);
                return null;
            }

            write(path);
            Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), path);
            return path;
        }
        catch (DirectoryNotFoundException) when (!hasContent)
        {
            return null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            Report([ManifestFinding.About(
                KUBE9007UnwritableReport.Descriptor, Settings.Policies.For(ProjectFile), YamlLocation.OfFile(path), [FileFailure.Describe(exception)])]);
            return null;
        }
    }

    private string FromStart(string path) => Paths.Relative(Start, path);

    private static string DescriptionOf(EncodedText original, FixedFile file) =>
        original.IsNew ? "created"
        : file.Applied.Count == 0 ? "changed by the fix of another file"
        : "fixed " + CountsOf(file);

    private static string CountsOf(FixedFile file) => string.Join(", ", file.Fixed
        .GroupBy(finding => finding.Rule.Id)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count().ToString(CultureInfo.InvariantCulture)})"));
}
