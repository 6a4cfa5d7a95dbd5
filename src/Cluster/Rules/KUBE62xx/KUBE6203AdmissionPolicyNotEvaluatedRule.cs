using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6203: an admission policy, or a part of it, is not evaluated in the build.</summary>
internal sealed class KUBE6203AdmissionPolicyNotEvaluatedRule() : Rule(KUBE6203AdmissionPolicyNotEvaluated.Descriptor)
{
    private const string Kyverno = "Kyverno";
    private const string Gatekeeper = "Gatekeeper";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => PolicyFacts.Source.Kinds;

    /// <inheritdoc/>
    public override bool MayConcern(GroupVersionKind? type, bool hasPods) => type is not null && (IsAdmission(type) || EvaluatorOf(type) is not null);

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is not { } type)
        {
            return;
        }

        if (EvaluatorOf(type) is { } evaluator)
        {
            Report(target, context, $"since only {evaluator} evaluates its policies", evaluator);
        }
        else if (!IsAdmission(type))
        {
            return;
        }
        else if (!AdmissionPolicy.IsKnownVersion(type.Version))
        {
            Report(target, context, $"since it does not know the version '{type.Version}' of {type.Kind}");
        }
        else if (type.Kind == MutatingPolicy.Kind)
        {
            Report(target, context, "since it changes objects; only its expressions are checked", type.Kind);
        }
        else if (type.Kind == AdmissionPolicy.Kind)
        {
            AnalyzePolicy(new AdmissionPolicy(target, context.TargetVersion), context);
        }
        else
        {
            AnalyzeBinding(new AdmissionBinding(target), context);
        }
    }

    private static void AnalyzePolicy(AdmissionPolicy policy, RuleContext context)
    {
        if (policy.HasProblems || policy.IsGenerated)
        {
            return;
        }

        if (ReasonOf(policy, context.Facts(PolicyFacts.Source)) is { } reason)
        {
            Report(policy.Source, context, reason);
        }
        else if (policy.Expressions.Select(UnknownInput.FirstIn).FirstOrDefault(found => found is not null) is { } input)
        {
            context.ReportPart(
                RuleSeverity.Error, input.Place, (input.Span.Start, input.Span.Length), [NameOf(policy.Source), $"where its answer depends on {input.Name}, which only the cluster knows"]);
        }
    }

    private static string? ReasonOf(AdmissionPolicy policy, PolicyFacts facts) =>
        !facts.IsBound(policy.Name) && policy is not { OwnRule: not null, ParameterKind: null } ? "since the project has no binding of it, without which it has no effect"
        : policy.Constraints.Rules is not { Count: > 0 } rules ? null
        : rules.All(rule => !rule.MayCreate) ? "since its rules name no CREATE, the only request that a manifest shows"
        : rules.All(rule => rule.IsOfSubresources) ? "since its rules name nothing but subresources"
        : null;

    private static void AnalyzeBinding(AdmissionBinding binding, RuleContext context)
    {
        var policy = binding.ParameterReference.IsPresent
            ? context.OfKind(AdmissionPolicy.Kind).FirstOrDefault(item => item.Name is { } name && name == binding.PolicyName)
            : null;
        if (policy?.Root["spec"]["paramKind"] is { IsPresent: true } kind && !context.Facts(PolicyFacts.Source).ParametersOf(new ParameterKind(kind), binding, null).Any())
        {
            context.Report(binding.ParameterReference, [NameOf(binding.Source), "since the project does not have its parameters"]);
        }
    }

    private static bool IsAdmission(GroupVersionKind type) =>
        type is { Group: AdmissionPolicy.Group, Kind: AdmissionPolicy.Kind or AdmissionPolicy.BindingKind or MutatingPolicy.Kind };

    private static string? EvaluatorOf(GroupVersionKind type) => type switch
    {
        { Group: "kyverno.io" or "policies.kyverno.io", Kind: var kind } when kind.EndsWith("Policy", StringComparison.Ordinal) => Kyverno,
        { Group: "templates.gatekeeper.sh" or "constraints.gatekeeper.sh" or "mutations.gatekeeper.sh" } => Gatekeeper,
        _ => null,
    };

    private static void Report(KubernetesObject target, RuleContext context, string reason, string? cause = null)
    {
        ManifestCursor place = target.Metadata["name"] is { IsPresent: true } name ? name : target.Root;
        if (cause is null)
        {
            context.Report(place, [NameOf(target), reason]);
        }
        else
        {
            context.ReportCause(cause, place, [NameOf(target), reason]);
        }
    }

    private static string NameOf(KubernetesObject target) => target.Description ?? "the policy";
}
