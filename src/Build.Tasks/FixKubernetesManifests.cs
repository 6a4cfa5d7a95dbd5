using System.Globalization;
using KubeGuard.Build.Adoption;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Rendering;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;
using Microsoft.Build.Framework;

namespace KubeGuard.Build;

/// <summary>The MSBuild task that mends the Kubernetes manifests of a project where a rule knows how.</summary>
public sealed class FixKubernetesManifests : KubernetesManifestsTask
{
    /// <summary>Whether to show what would be changed, and change nothing.</summary>
    public bool DryRun { get; set; }

    /// <summary>The IDs of the rules whose findings are mended, separated by semicolons or commas; all if empty.</summary>
    public string Rules { get; set; } = "";

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

    private IReadOnlyList<ManifestFinding> FindAll(CancellationToken cancellationToken) =>
        new ManifestValidation(Settings.Policies).Run(FilesOf(Manifests, ReadRenderRequests().Parts), cancellationToken);

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
        var wanted = new HashSet<string>(ListOf(Rules), StringComparer.OrdinalIgnoreCase);
        Report(wanted.Where(id => RuleCatalog.Find(id.ToUpperInvariant()) is null).Select(id => ManifestFinding.About(
            KUBE9005InvalidSetting.Descriptor, Settings.Policies.For(ProjectFile), YamlLocation.OfFile(ProjectFile), ["KubeGuardFixRules", id, "expected IDs of rules"])));

        var files = FilesOf(Manifests, ReadRenderRequests().Parts);
        var results = new ProjectFixer(Settings.Policies, Paths).Fix(
            KustomizationIndex.Near(files, Paths).Assign(files), finding => finding.Severity >= RuleSeverity.Suggestion && (wanted.Count == 0 || wanted.Contains(finding.Rule.Id)), cancellationToken);
        var (findings, changed) = (0, 0);
        foreach (var result in results)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (result.Fixed is { Changes.Count: > 0 } mended && Show(result, mended))
            {
                findings += mended.Fixed.Count;
                changed++;
            }

            Report(result.Problems);
        }

        Log.LogMessage(
            MessageImportance.High,
            DryRun ? "KubeGuard would mend {0} in {1}." : "KubeGuard mended {0} in {1}.",
            Counted.Of(findings, "finding"),
            Counted.Of(changed, "manifest"));
    }

    // Writes a file, or shows how it would be.
    private bool Show(FileResult result, FixedFile mended)
    {
        if (DryRun)
        {
            Log.LogMessage(MessageImportance.High, "{0}", UnifiedDiff.Of(RelativePath(result.Path), result.Original!.Text, mended.Changes).TrimEnd('\n'));
            return true;
        }

        try
        {
            if (result.Original!.Replace(mended.Text))
            {
                Log.LogMessage(MessageImportance.High, "{0}: mended {1}", RelativePath(result.Path), CountsOf(mended));
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

    private static string CountsOf(FixedFile mended) => string.Join(", ", mended.Fixed
        .GroupBy(finding => finding.Rule.Id)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count().ToString(CultureInfo.InvariantCulture)})"));
}
