using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Cluster.Rules;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Runs all rules about whole sets, which report warnings, over the files of a set, with and without the results of an earlier run.</summary>
internal static class SetInMemory
{
    private static readonly ManifestPolicyProvider _policies = new(
        new ConfigurationSet([ConfigurationFile.Parse(
            "/all.globalconfig", "is_global = true\n" + string.Concat(RuleCatalog.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n")))]),
        new WarningOptions(),
        new Dictionary<string, string>());

    private static readonly RulePolicy _policy = _policies.For("/a.yaml");
    private static readonly ManifestChecker _checker = new(_policies);

    /// <summary>The rules.</summary>
    public static SetPlan Plan { get; } = SetPlan.ByName([("", _policy)], [.. SetRuleCatalog.Rules.Where(rule => !rule.NeedsImages)])[""];

    /// <summary>Runs the rules.</summary>
    /// <param name="texts">The texts of the files.</param>
    /// <param name="isComplete">Whether there are no other objects.</param>
    /// <param name="earlier">The results of the earlier run.</param>
    public static ValidationCache Run(IReadOnlyList<string> texts, bool isComplete, ValidationCache earlier)
    {
        var inputs = InputsOf(texts, isComplete);
        var sets = new SetValidation(_checker, path => texts[inputs.FindIndex(input => input.Input.File.Path == path)], hasAllFiles: true).Run(
            inputs, new Dictionary<string, SetPlan> { [""] = Plan }, earlier, TestContext.Current.CancellationToken);
        return new ValidationCache(
            0, [], [], [.. inputs.Select(input => new CachedManifest(TrackedFile.Missing(input.Input.File.Path), "", 0, [], [], input.Extract, []))], [.. sets.Select(Reread)]);
    }

    /// <summary>The IDs of the rules that run again after a change of an open set; <see langword="null"/> if all of them do.</summary>
    public static IReadOnlyList<string>? RunAgain(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var earlier = Run(before, isComplete: false, ValidationCache.Empty);
        return EarlierFindings.Find(earlier.FindSet("")!, InputsOf(after, isComplete: false), Plan.Rules, earlier)?.Affected.Select(rule => rule.Descriptor.Id).ToList();
    }

    /// <summary>The findings of one rule that sees nothing but the parts that it names.</summary>
    public static IReadOnlyList<string> FindingsOfOne(SetRule rule, IReadOnlyList<string> texts, bool isComplete)
    {
        var plan = SetPlan.ByName([("", _policy)], [rule])[""];
        var files = InputsOf(texts, isComplete, plan).Select(input => (input.Input.File, _policy, input.Extract.Read(input.Input.File.Path, _policy))).ToList();
        return [.. new SetFindings(_checker, plan.Analyzer!).Find(files, isComplete, TestContext.Current.CancellationToken)
            .SelectMany(inFile => inFile).Where(found => found.Finding.Rule == rule.Descriptor).Select(found => $"{found.Finding.Location.File} {found.Finding.Path} {found.Finding.Message}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The findings of a rule in a run of all rules.</summary>
    public static IReadOnlyList<string> FindingsOf(SetRule rule, ValidationCache run) =>
        [.. run.FindSet("")!.Findings.Where(finding => finding.Rule == rule.Descriptor).Select(finding => $"{finding.Location.File} {finding.Path} {finding.Message}").Order(StringComparer.Ordinal)];

    /// <summary>The findings of a run as a report has them, with everything that a later build would read of them.</summary>
    public static IReadOnlyList<string> FindingsOf(ValidationCache run) =>
        [.. FindingMerger.Merge([], [run.FindSet("")!.Findings]).Select(finding => $"{finding.Location} {finding.Rule.Id} {finding.Message} {FindingCodec.FingerprintOf([finding])}")];

    private static List<SetInput> InputsOf(IReadOnlyList<string> texts, bool isComplete, SetPlan? plan = null)
    {
        plan ??= Plan;
        var files = texts.Select((_, index) => new ManifestFile($"/{index}.yaml") { Completeness = new Completeness(isComplete ? "true" : "") }).ToList();
        return [.. files.Zip(texts, (file, text) => new SetInput(
            new ManifestInput(file, _policy, 0), KeptExtract.Of(plan, _checker.Extract(file, text, plan.Analyzer!, TestContext.Current.CancellationToken))))];
    }

    private static CachedSet Reread(CachedSet set)
    {
        var writer = new CacheWriter();
        set.Write(writer);
        return CachedSet.Read(new CacheReader(writer.ToArray()));
    }
}
