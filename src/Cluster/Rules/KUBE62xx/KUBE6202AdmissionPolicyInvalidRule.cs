using KubeGuard.Cluster.Admission;
using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6202: an expression of an admission policy, webhook or custom resource does not compile, or does not fit the objects that the policy matches.</summary>
internal sealed class KUBE6202AdmissionPolicyInvalidRule() : Rule(KUBE6202AdmissionPolicyInvalid.Descriptor)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => CustomDefinitions.Source.Kinds;

    /// <inheritdoc/>
    public override bool MayConcern(GroupVersionKind? type, bool hasPods) =>
        type is { Group: AdmissionPolicy.Group, Kind: AdmissionPolicy.Kind or MutatingPolicy.Kind } ? AdmissionPolicy.IsKnownVersion(type.Version) : type is not null && (AdmissionWebhooks.AreIn(type) || DefinitionExpressions.AreIn(type));

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is null || !MayConcern(target.Type, false))
        {
            return;
        }

        if (target.Type.Kind != AdmissionPolicy.Kind)
        {
            Report(ExpressionsOf(target, context.TargetVersion), context);
            return;
        }

        var policy = new AdmissionPolicy(target, context.TargetVersion);
        Report(policy.Expressions, context);
        if (!policy.HasProblems)
        {
            foreach (var (expression, problem, kind) in PolicyTypeCheck.ProblemsOf(policy, context))
            {
                Report(RuleSeverity.Warning, expression, problem, $"{problem.Message} (of {kind})", context);
            }
        }
    }

    private static IReadOnlyList<PolicyExpression> ExpressionsOf(KubernetesObject target, KubernetesVersion version) =>
        target.Type!.Kind == MutatingPolicy.Kind ? MutatingPolicy.ExpressionsOf(target, version)
        : AdmissionWebhooks.AreIn(target.Type) ? AdmissionWebhooks.ExpressionsOf(target, version)
        : DefinitionExpressions.ExpressionsOf(target, version);

    // KUBE6062 and KUBE6077 report blank ones.
    private static void Report(IEnumerable<PolicyExpression> expressions, RuleContext context)
    {
        foreach (var expression in expressions.Where(expression => expression.Text.Length > 0))
        {
            if (expression.Problems.Count > 0)
            {
                Report(RuleSeverity.Error, expression, expression.Problems[0], expression.Problems[0].Message, context);
            }
            else if (expression.IsTooCostly)
            {
                var whole = new CelProblem("it may cost more than the API server allows, even with lists of four items", new CelSpan(0, expression.Place.String!.Length));
                Report(RuleSeverity.Warning, expression, whole, whole.Message, context);
            }
        }
    }

    private static void Report(RuleSeverity limit, PolicyExpression expression, CelProblem problem, string text, RuleContext context) => context.ReportPart(
        limit, expression.Place, (problem.Span.Start, problem.Span.Length), [context.Target.Description ?? "the policy", expression.Place.Path.ToString(), text]);
}
