using System.Text.Json;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sarif;
using KubeGuard.Build.Validation;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>
/// Agreement with the expectations of other tools' own tests on their manifests, each file a manifest set of its own,
/// with every rule on.
/// </summary>
public sealed class CorpusScoreTests
{
    // Each disagreement has its reason in CorpusDisagreements; most are objects that the API server rejects, and parts of objects.
    private const double RequiredAgreement = 0.94;

    // What the API server refuses, and references, are no matter of opinion.
    private const double RequiredAgreementOnValidity = 0.98;

    // Options that correspond to the parameters of other tools' policies.
    private const string Parameters = """
        [**/disallow-host-ports-range/**]
        kubeguard.KUBE1008.allowed_host_ports = 5000-6000

        [**/require-non-root-groups/**]
        kubeguard.KUBE1204.flag_absent_run_as_group = true

        [**/danglingservice/**]
        kubeguard.KUBE6101.flag_selectorless = true
        """;

    private static readonly HashSet<string> _ours = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    private static readonly Lazy<IReadOnlyList<(CorpusLabel Label, bool Agrees)>> _decided = new(Decide);

    [CorpusFact]
    public void Agrees_with_other_tools_on_the_rules_they_share()
    {
        var decided = _decided.Value;

        var wrong = decided.Where(item => !item.Agrees).Select(item => item.Label).ToList();
        Assert.True(decided.Count > 1000 && wrong.Count <= decided.Count * (1 - RequiredAgreement), $"{wrong.Count} of {decided.Count} disagree.");
        Assert.Equal(CorpusDisagreements.Reasons.Keys.Order(), wrong.Select(label => (label.Peer, label.Check)).Distinct().Order());
    }

    [CorpusFact]
    public void Agrees_with_other_tools_on_validity_and_references()
    {
        var decided = _decided.Value.Where(item => item.Label.Rules.All(IsAboutValidity)).ToList();
        var wrong = decided.Where(item => !item.Agrees).Select(item => item.Label).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{decided.Count - wrong.Count} of {decided.Count} labels agree.\n{string.Join('\n', wrong)}");

        Assert.True(decided.Count > 100 && wrong.Count <= decided.Count * (1 - RequiredAgreementOnValidity), $"{wrong.Count} of {decided.Count} disagree.");
        Assert.All(wrong, label => Assert.Contains((label.Peer, label.Check), CorpusDisagreements.Reasons));
    }

    private static IReadOnlyList<(CorpusLabel Label, bool Agrees)> Decide()
    {
        var labels = File.ReadLines(Path.Combine(LabelledCorpus.Folder, "labels.jsonl")).Select(CorpusLabel.Parse).ToList();
        var results = Results(WriteSarif(labels));
        return [.. labels.Where(label => label.IsStrict && label.Peer != "psa" && label.Rules.All(_ours.Contains)).Select(label => (label, Agrees(label, results)))];
    }

    private static bool IsAboutValidity(string id) => id.StartsWith("KUBE60", StringComparison.Ordinal) || id.StartsWith("KUBE61", StringComparison.Ordinal);

    private static bool Agrees(CorpusLabel label, ILookup<string, CorpusResult> results) =>
        label.ExpectsFinding == results[label.File]
            .Where(result => label.Index is null || (result.Document == label.Index && (label.Item is null || result.Item is null || result.Item == label.Item)))
            .Any(result => result.Rules.Overlaps(label.Rules));

    private static string WriteSarif(IReadOnlyList<CorpusLabel> labels)
    {
        var allOn = string.Join('\n', RuleCatalog.Descriptors.Select(rule =>
            $"dotnet_diagnostic.{rule.Id}.severity = {SeverityText.Of(Preset.All.SeverityOf(rule))}"));
        var policies = new ManifestPolicyProvider(
            new ConfigurationSet([ConfigurationFile.Parse("/.globalconfig", allOn), ConfigurationFile.Parse(Path.Combine(LabelledCorpus.Folder, ".editorconfig"), Parameters)]), new WarningOptions(), new Dictionary<string, string>());
        var files = labels.GroupBy(label => label.File).Select(file =>
            new ManifestFile(Path.Combine(LabelledCorpus.Files, file.Key), set: file.Key, version: file.First().Version ?? "") { Completeness = new Completeness("true") });

        var sarif = SarifLog.Write(new ManifestValidation(policies).Run([.. files]), "0.0.0");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "corpus.sarif"), sarif);
        return sarif;
    }

    private static ILookup<string, CorpusResult> Results(string sarif)
    {
        var root = new Uri(LabelledCorpus.Files + "/").AbsoluteUri;
        return JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .ToLookup(
                result => Uri.UnescapeDataString(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()![root.Length..]),
                CorpusResult.Read);
    }
}
