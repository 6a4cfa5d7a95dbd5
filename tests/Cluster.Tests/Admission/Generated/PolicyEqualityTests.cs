using System.Globalization;
using System.Text.Json;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>The decisions of generated policies, which are those of the rules.</summary>
public abstract class PolicyEqualityTests
{
    private const int Seed = 1606;

    // Kubernetes has policies from this minor version on.
    private const int FirstMinor = 30;

    public static TheoryData<string> Settings => [.. PolicySettings.All];

    private static string[] OwnFiles => [.. Directory.EnumerateFiles(Repository.PathOf("tests/Corpus"), "*.yaml").Order(StringComparer.Ordinal)];

    [Fact]
    public Task Policies_decide_as_the_rules_do_over_our_own_objects() => VerifyAsync(new PolicyComparison(), ObjectsOf(OwnFiles));

    [Theory]
    [InlineData("1.30")]
    [InlineData("1.34")]
    public Task Policies_decide_as_the_rules_do_for_other_versions(string version) => VerifyAsync(new PolicyComparison(version), ObjectsOf(OwnFiles));

    [Theory]
    [MemberData(nameof(Settings))]
    public Task Policies_decide_as_the_rules_do_with_other_settings(string settings) => VerifyAsync(new PolicyComparison("latest", PolicySettings.Parse(settings)), ObjectsOf(OwnFiles));

    [CorpusFact]
    public Task Policies_decide_as_the_rules_do_over_the_labelled_corpus() => VerifyAsync(new PolicyComparison(), ObjectsOf(CorpusFiles()));

    [Fact]
    public Task Policies_decide_as_the_rules_do_over_changed_objects() => VerifyAsync(new PolicyComparison(), Mutations());

    [Fact]
    public Task Defaults_of_the_API_server_change_no_decision_about_our_own_objects() => VerifyWithDefaultsAsync(new PolicyComparison(), ObjectsOf(OwnFiles));

    [Theory]
    [MemberData(nameof(Settings))]
    public Task Defaults_of_the_API_server_change_no_decision_with_other_settings(string settings) =>
        VerifyWithDefaultsAsync(new PolicyComparison("latest", PolicySettings.Parse(settings)), ObjectsOf(OwnFiles));

    [CorpusFact]
    public Task Defaults_of_the_API_server_change_no_decision_over_the_labelled_corpus() => VerifyWithDefaultsAsync(new PolicyComparison(), ObjectsOf(CorpusFiles()));

    [Fact]
    public Task Defaults_of_the_API_server_change_no_decision_about_changed_objects() => VerifyWithDefaultsAsync(new PolicyComparison(), Mutations());

    [CorpusFact]
    public async Task The_results_of_Pod_Security_Admission_are_those_of_the_policies()
    {
        var labels = File.ReadLines(Path.Combine(LabelledCorpus.Folder, "labels.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(label => label.GetProperty("peer").GetString() == "psa" && MinorOf(label) >= FirstMinor)
            .ToList();
        var disagreements = new List<string>();
        foreach (var ofVersion in labels.GroupBy(label => label.GetProperty("version").GetString()!))
        {
            var comparison = new PolicyComparison(ofVersion.Key);
            var cases = comparison.CasesOf(ofVersion.SelectMany(label => PolicyComparison.ObjectsIn(TextOf(label)).Select(target => (label.ToString(), target))));
            var results = await EvaluateAsync(comparison, cases);
            var violated = cases.Zip(results).Where(pair => pair.Second.Messages.Count > 0 || pair.Second.Error is not null).ToLookup(pair => pair.First.Name, pair => pair.First.Rule);
            disagreements.AddRange(ofVersion.Where(label => !Agrees(label, [.. violated[label.ToString()]])).Select(label => $"{label.GetProperty("file")}: {string.Join(' ', violated[label.ToString()])}"));
        }

        Assert.NotEmpty(labels);
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {labels.Count}:\n{string.Join('\n', disagreements)}");
    }

    private static int MinorOf(JsonElement label) => int.Parse(label.GetProperty("version").GetString()!.Split('.')[1], CultureInfo.InvariantCulture);

    private static string TextOf(JsonElement label) => File.ReadAllText(Path.Combine(LabelledCorpus.Files, label.GetProperty("file").GetString()!));

    private static bool Agrees(JsonElement label, IReadOnlyList<string> violated)
    {
        if (label.GetProperty("expect").GetString() == "pass")
        {
            var isRestricted = label.GetProperty("level").GetString() == "restricted";
            return !violated.Any(id => id.StartsWith("KUBE10", StringComparison.Ordinal) || (isRestricted && id.StartsWith("KUBE11", StringComparison.Ordinal)));
        }

        return label.GetProperty("rules").EnumerateArray().Any(rule => violated.Contains(rule.GetString()!));
    }

    private static IEnumerable<string> CorpusFiles() =>
        TestMatrix.Sample(Directory.EnumerateFiles(LabelledCorpus.Files, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal), oneOf: 10);

    private static IEnumerable<(string Name, KubernetesObject Target)> ObjectsOf(IEnumerable<string> files) =>
        files.SelectMany(file => PolicyComparison.ObjectsIn(File.ReadAllText(file)).Select((target, index) => ($"{Path.GetFileName(file)}[{index}]", target)));

    private static IEnumerable<(string Name, KubernetesObject Target)> Mutations()
    {
        var random = new Random(Seed);
        var mutation = new ObjectMutation(random);
        return ObjectsOf(OwnFiles)
            .Where(item => item.Target.Pods.Count > 0)
            .Take(60)
            .SelectMany(item => Enumerable.Range(0, TestMatrix.Count(100, 10)).Select(number => ($"{item.Name} change {number}", mutation.Of(item.Target))))
            .ToList();
    }

    private protected abstract Task<IReadOnlyList<PolicyResult>> EvaluateAsync(PolicyComparison comparison, IReadOnlyList<ComparedCase> cases);

    // Names of namespaces and filled-in values are in messages, so only the decisions are compared.
    private async Task VerifyWithDefaultsAsync(PolicyComparison comparison, IEnumerable<(string Name, KubernetesObject Target)> objects)
    {
        var cases = comparison.CasesOf(objects.Where(item => !RefusedObject.IsOne(item.Target)), hasDefaults: true);
        var results = await EvaluateAsync(comparison, cases);
        var differences = cases.Zip(results)
            .Where(pair => pair.Second.Error is not null || (pair.Second.Messages.Count > 0 != pair.First.Findings.Count > 0 && !FilledInField.IsRead(pair.First.Rule, pair.First.Target)))
            .Select(pair => $"{pair.First.Rule} {pair.First.Name}\n  rule:   [{string.Join(" | ", pair.First.Findings)}]\n  policy: {pair.Second}\n  {pair.First.Served.ToJsonString()}")
            .ToList();
        Assert.NotEmpty(cases);
        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count}:\n{string.Join('\n', differences)}");
    }

    private async Task VerifyAsync(PolicyComparison comparison, IEnumerable<(string Name, KubernetesObject Target)> objects)
    {
        var cases = comparison.CasesOf(objects);
        var results = await EvaluateAsync(comparison, cases);
        var differences = cases.Zip(results)
            .Where(pair => !pair.Second.HasJust(pair.First.Findings) && !RefusedObject.IsOne(pair.First.Target))
            .Select(pair => $"{pair.First.Rule} {pair.First.Name}\n  rule:   [{string.Join(" | ", pair.First.Findings)}]\n  policy: {pair.Second}\n  {pair.First.Served.ToJsonString()}")
            .ToList();
        Assert.NotEmpty(cases);
        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count}:\n{string.Join('\n', differences)}");
    }
}

/// <summary>The decisions by our own evaluator.</summary>
public sealed class OwnEvaluatorEqualityTests : PolicyEqualityTests
{
    private protected override Task<IReadOnlyList<PolicyResult>> EvaluateAsync(PolicyComparison comparison, IReadOnlyList<ComparedCase> cases)
    {
        var compiled = cases.Select(item => item.Policy).Distinct().ToDictionary(policy => policy, policy => new OwnCel(policy, comparison.Version));
        return Task.FromResult<IReadOnlyList<PolicyResult>>([.. cases.Select(item => compiled[item.Policy].Evaluate(item.Seen))]);
    }
}

/// <summary>The decisions by another implementation of CEL.</summary>
public sealed class OtherEvaluatorEqualityTests : PolicyEqualityTests
{
    private protected override Task<IReadOnlyList<PolicyResult>> EvaluateAsync(PolicyComparison comparison, IReadOnlyList<ComparedCase> cases)
    {
        CelJs.MustBeInstalled();
        return CelJs.EvaluateAsync([.. cases.Select(item => (item.Policy, item.Served))]);
    }
}
