using System.Globalization;
using System.Text;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>
/// Agreement with other tools on the objects of <c>tests/Corpus</c>, with every rule on. The labels are what the checks are
/// known to report, not our findings.
/// </summary>
public sealed class CorpusAgreementTests
{
    private static readonly RulePolicy _everyRule = new(severity: rule => Preset.All.SeverityOf(rule));

    private const string NoWindows = "Windows has no read-only root filesystem, so our rule leaves pods for Windows alone.";

    // The checks on whose labels we disagree, with the reasons.
    private static readonly Dictionary<string, string> _reasons = new()
    {
        ["kube-linter docker-sock"] = "The check knows the socket of Docker alone; our rule reports that of every runtime.",
        ["kube-linter no-read-only-root-fs"] = NoWindows,
        ["kube-linter privilege-escalation-container"] = "An absent field allows it; the check reports an explicit `true` only.",
        ["kube-score container-security-context-readonlyrootfilesystem"] = NoWindows,
        ["Polaris cpuRequestsMissing"] = "A limit is the request too where there is none, the pod may have one for all containers, and 0 is none.",
        ["Polaris memoryLimitsMissing"] = "The pod may have one for all containers, and 0 is none.",
        ["Polaris notReadOnlyRootFilesystem"] = NoWindows,
    };

    [Fact]
    public void The_figures_of_the_page_are_up_to_date()
    {
        var labels = CorpusLabel.ReadAll();
        var found = labels.Select(label => label.Object).Distinct().ToDictionary(name => name, Find);
        var wrong = labels.Where(label => !Agrees(label, found[label.Object])).ToLookup(KeyOf);

        Assert.Empty(wrong.Where(check => !_reasons.ContainsKey(check.Key)).Select(check => $"{check.Key}: {string.Join(' ', check.Select(label => label.Object))}"));
        Assert.Equal(_reasons.Keys, wrong.Select(check => check.Key));
        GeneratedFile.VerifyBlock("tests/Corpus/README.md", "agreement", Table(labels, wrong));
    }

    [Fact]
    public void Every_label_is_about_a_check_that_has_a_rule_and_about_an_object_that_is_there()
    {
        var labels = CorpusLabel.ReadAll();

        Assert.All(labels, label => Assert.NotEmpty(RulesOf(label)));
        Assert.All(labels, label => Assert.True(File.Exists(FileOf(label.Object)), label.Object));
        Assert.Distinct(labels.Select(label => (label.Tool, label.Check, label.Object)));
        Assert.True(labels.Select(label => label.Object).Distinct().Count() >= 50);
    }

    private static string Table(IReadOnlyList<CorpusLabel> labels, ILookup<string, CorpusLabel> wrong)
    {
        var text = new StringBuilder("| Tool | Labels | Agree | |\n|---|--:|--:|--:|\n");
        foreach (var tool in labels.GroupBy(label => label.Tool))
        {
            var (all, agree) = (tool.Count(), tool.Count(label => !wrong[KeyOf(label)].Contains(label)));
            text.Append(CultureInfo.InvariantCulture, $"| {tool.Key} | {all} | {agree} | {100.0 * agree / all:0.0} % |\n");
        }

        text.Append("\n| Check | Labels on which we disagree | Reason |\n|---|--:|---|\n");
        foreach (var check in wrong)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {check.Key} | {check.Count()} | {_reasons[check.Key]} |\n");
        }

        return text.ToString();
    }

    private static string KeyOf(CorpusLabel label) => $"{label.Tool} {label.Check}";

    private static bool Agrees(CorpusLabel label, HashSet<string> found) => label.ExpectsFinding == found.Overlaps(RulesOf(label));

    private static IReadOnlyList<string> RulesOf(CorpusLabel label) => PeerChecks.Everything.Single(tool => tool.Tool == label.Tool).RulesOf(label.Check);

    private static string FileOf(string name) => Repository.PathOf("tests", "Corpus", name + ".yaml");

    private static HashSet<string> Find(string name)
    {
        var document = Assert.Single(YamlStreamReader.Read(name, File.ReadAllText(FileOf(name))).Documents);
        return [.. new ManifestAnalyzer().Analyze(KubernetesObject.FromDocument(document.Root)!, ManifestSet.Unknown, _everyRule)
            .SelectMany(finding => finding.Covers.Append(finding.Descriptor.Id))];
    }
}
