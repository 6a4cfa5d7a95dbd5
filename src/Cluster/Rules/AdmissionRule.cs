using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>A rule that reports what the project's admission policies say about an object. Without policies it does nothing.</summary>
/// <param name="descriptor">The data of the rule.</param>
/// <param name="areOwnRules">Whether it is about the rules of the project's own, or about the other policies.</param>
internal abstract class AdmissionRule(RuleDescriptor descriptor, bool areOwnRules) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> RelatedKinds => PolicyFacts.Source.Kinds;

    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => type is not null && !AdmissionRequest.IsExempt(type) && !FileKinds.Include(type);

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (!context.OfKind(AdmissionPolicy.Kind).Any())
        {
            return;
        }

        var facts = context.Facts(PolicyFacts.Source);
        var request = facts.RequestFor(target, context.DefaultNamespace);
        foreach (var (policy, violation, severity) in facts.Evaluate(request, context.TargetVersion, areOwnRules))
        {
            if (severity != RuleSeverity.None)
            {
                context.ReportAs(severity, violation.FieldIn(request), ArgumentsFor(target, policy, violation.Message));
            }
        }
    }

    /// <summary>The arguments of the message about a violation.</summary>
    /// <param name="target">The object.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="message">The message of the policy.</param>
    protected abstract IReadOnlyList<string> ArgumentsFor(KubernetesObject target, AdmissionPolicy policy, string message);
}
