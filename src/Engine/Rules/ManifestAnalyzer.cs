using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Rules;

/// <summary>
/// Runs the rules over objects. A rule that throws is reported once, at the object it failed on, and does not stop the
/// others. One instance serves one build or compilation, on any number of threads.
/// </summary>
internal sealed class ManifestAnalyzer
{
    private readonly ConcurrentDictionary<string, bool> _failedRules = new(StringComparer.Ordinal);

    /// <summary>Analyzes an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="set">The objects that are deployed together with it.</param>
    /// <param name="policy">The settings that apply where the object is written.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The findings, the suppressed ones included.</returns>
    public IReadOnlyList<Finding> Analyze(
        KubernetesObject target, ManifestSet set, RulePolicy policy, CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>();
        var analysis = new ObjectAnalysis(target, set, policy, findings);
        var rules = policy.RulesFor(target);
        for (var i = 0; i < rules.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(rules[i], analysis);
        }

        return AnnotationSuppressions.Apply(
            target, OverlapResolver.Resolve(findings), policy, hasFailed: rule => _failedRules.ContainsKey(rule.Id) || (rule.Scope == RuleScope.Schema && !policy.Runs(rule)));
    }

    private void Run(Rule rule, ObjectAnalysis analysis)
    {
        var (policy, findings) = (analysis.Policy, analysis.Findings);
        var before = findings.Count;
        try
        {
            rule.Analyze(analysis.Target, new RuleContext(rule, analysis));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            findings.RemoveRange(before, findings.Count - before);
            if (policy.SeverityOf(KUBE9002RuleFailed.Descriptor) != RuleSeverity.None && _failedRules.TryAdd(rule.Descriptor.Id, true))
            {
                findings.Add(KUBE9002RuleFailed.Report(rule.Descriptor, analysis.Target, policy, exception));
            }
        }
    }
}
