using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>Runs rules about whole sets. A rule that throws is reported once and does not stop the others.</summary>
/// <param name="rules">The rules that are on.</param>
internal sealed class SetAnalyzer(IReadOnlyList<SetRule> rules)
{
    private readonly HashSet<string> _ids = new(rules.Select(rule => rule.Descriptor.Id), StringComparer.Ordinal);
    private readonly PartsIndex _parts = new(rules.SelectMany(rule => rule.AllParts));

    /// <summary>The parts of an object that the rules read.</summary>
    public SetObject Extract(SetObject whole)
    {
        var places = new List<ManifestCursor>();
        foreach (var parts in _parts.For(whole))
        {
            places.AddRange(parts.In(whole));
        }

        return whole.Extract(places);
    }

    /// <summary>Indicates whether a rule is among those that run: one for which the project lacks documents says nothing about a suppression.</summary>
    public bool Runs(RuleDescriptor rule) => _ids.Contains(rule.Id);

    /// <summary>Analyzes a set.</summary>
    /// <param name="set">The set, of whole objects or of extracts for these rules.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The findings, the suppressed ones included.</returns>
    public IReadOnlyList<Finding> Analyze(ObjectSet set, CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>();
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryRun(rule, set, findings))
            {
                failed.Add(rule.Descriptor.Id);
            }
        }

        var byObject = findings.ToLookup(finding => finding.Object);
        return [.. set.Objects
            .Where(target => target.Suppressions.Count > 0 || byObject.Contains(target.Value))
            .SelectMany(target => AnnotationSuppressions.ApplyOfSet(
                target.Value,
                target.Suppressions,
                OverlapResolver.Resolve([.. byObject[target.Value]]),
                target.Policy,
                canTell: rule => target.IsSeenWhole && Runs(rule) && !failed.Contains(rule.Id)))];
    }

    private static bool TryRun(SetRule rule, ObjectSet set, List<Finding> findings)
    {
        var before = findings.Count;
        try
        {
            rule.Analyze(new SetContext(rule, set, findings));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            findings.RemoveRange(before, findings.Count - before);
            if (set.Objects.FirstOrDefault(target => target.Policy.SeverityOf(KUBE9002RuleFailed.Descriptor) != RuleSeverity.None) is { } target)
            {
                findings.Add(KUBE9002RuleFailed.Report(rule.Descriptor, target.Value, target.Policy, exception));
            }

            return false;
        }
    }
}
