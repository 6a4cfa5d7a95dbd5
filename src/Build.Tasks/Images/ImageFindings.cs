using System.Globalization;
using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Components.Scans;
using KubeGuard.Rules;

namespace KubeGuard.Build.Images;

/// <summary>The findings about images outside of manifests, and about the documents themselves: what cannot be read or looked up, and exceptions and databases that are out of date.</summary>
/// <param name="policies">The settings.</param>
/// <param name="projectFile">The project file.</param>
internal sealed class ImageFindings(ManifestPolicyProvider policies, string projectFile)
{
    private const int MaximumReasons = 5;

    /// <summary>Finds them, or takes those of an earlier build.</summary>
    /// <param name="images">The documents, which are read if something changed.</param>
    /// <param name="uses">The images that are named outside of manifests.</param>
    /// <param name="known">The findings of an earlier build.</param>
    public CachedImages Of(ProjectImages images, ProjectImageUses uses, CachedImages known)
    {
        var fingerprint = FingerprintOf(images.Inputs, uses);
        return (known.Fingerprint == fingerprint ? known : new CachedImages(fingerprint, [.. Find(images), .. new ProjectImageFindings(policies, images, images.Load.Own).Find(uses)])) with { Sources = uses.Sources };
    }

    /// <summary>The findings about the documents themselves.</summary>
    public IReadOnlyList<ManifestFinding> Find(ProjectImages images) => Find(images.Inputs, images.Load);

    private ulong FingerprintOf(ImageInputs inputs, ProjectImageUses uses)
    {
        var fingerprint = new Fingerprint().Add(inputs.Fingerprint).Add(uses.Own);
        foreach (var (literal, place) in uses.InCode)
        {
            fingerprint.Add(literal.Reference).Add(place.ToString()).Add(literal.IsDisabled ? 1UL : 0).Add(policies.Find(place.File, null).Fingerprint);
        }

        var files = inputs.Sboms.Select(item => item.Path).Concat(inputs.Databases).Concat(inputs.Statements).Concat(inputs.Own?.Items.Select(item => item.File).Distinct() ?? []);
        foreach (var path in files.Append(projectFile))
        {
            fingerprint.Add(policies.Find(path, null).Fingerprint);
        }

        return fingerprint.Value;
    }

    private IReadOnlyList<ManifestFinding> Find(ImageInputs inputs, ImageLoad load)
    {
        IEnumerable<ManifestFinding> findings =
        [
            .. load.Problems.Select(problem => About(
                KUBE9016UnreadableComponentDocument.Descriptor, At(problem.File, problem.Problem.Line, problem.Problem.Column), [WithoutDot(problem.Problem.Message)])),
            .. load.Documents.Where(document => document.Uncovered.Count > 0).Select(Uncovered),
            .. inputs.Exceptions.Select(item => (Item: item, Problem: item.ProblemOn(inputs.Today))).Where(pair => pair.Problem is not null).Select(pair => Useless(pair.Item, pair.Problem!)),
            .. load.Exceptions.Where(pair => load.Scanner.UselessExceptions.Contains(pair.Exception)).Select(pair => Useless(pair.Item, "covers no vulnerability; remove it")),
            .. Old(inputs.Today, load.Newest),
        ];
        return [.. findings.Where(finding => finding.Severity != RuleSeverity.None)];
    }

    private ManifestFinding Uncovered(DocumentScan document) => About(
        KUBE9017ComponentsNotCovered.Descriptor,
        YamlLocation.OfFile(document.Source.File),
        [Text(document.Uncovered.Sum(item => item.Count)), Text(document.PackageCount), Reasons(document.Uncovered)]);

    private static string Reasons(IReadOnlyList<(string Reason, int Count)> uncovered) => string.Join(
        ", ",
        uncovered.Take(MaximumReasons).Select(item => $"{item.Reason} ({Text(item.Count)})").Concat(uncovered.Count > MaximumReasons ? [$"{Text(uncovered.Count - MaximumReasons)} other reasons"] : []));

    private ManifestFinding Useless(ExceptionItem item, string problem) =>
        About(KUBE9018UselessVulnerabilityException.Descriptor, YamlLocation.OfFile(item.File.Length > 0 ? item.File : projectFile), [item.Id, problem]);

    private IEnumerable<ManifestFinding> Old(DateTime today, DateTimeOffset? newest)
    {
        var limit = policies.For(projectFile).Option(KUBE9019OldVulnerabilityDatabase.Descriptor, KUBE9019OldVulnerabilityDatabase.MaximumAge);
        if (limit == 0 || newest is not { } time || (today - time.UtcDateTime.Date).Days is var age && age <= limit)
        {
            return [];
        }

        return
        [
            About(
                KUBE9019OldVulnerabilityDatabase.Descriptor,
                YamlLocation.OfFile(projectFile),
                [time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Text((today - time.UtcDateTime.Date).Days)]),
        ];
    }

    private ManifestFinding About(RuleDescriptor rule, YamlLocation location, IReadOnlyList<string> arguments) =>
        ManifestFinding.About(rule, policies.For(location.File), location, arguments);

    private static YamlLocation At(string file, int line, int column) => line == 0 ? YamlLocation.OfFile(file) : new YamlLocation(file, line, column, line, column);

    private static string WithoutDot(string sentence) => sentence.TrimEnd('.');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
