using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission;

/// <summary>A ValidatingAdmissionPolicyBinding: where a policy applies, with which parameters, and what follows from a violation.</summary>
/// <param name="source">The object.</param>
internal sealed class AdmissionBinding(KubernetesObject source)
{
    private readonly ManifestCursor _spec = source.Root["spec"];

    /// <summary>The object.</summary>
    public KubernetesObject Source { get; } = source;

    /// <summary>The name of the policy; empty if it is not known.</summary>
    public string PolicyName => _spec["policyName"].String ?? "";

    /// <summary>The requests that it narrows the policy to.</summary>
    public MatchRules Resources { get; } = new(source.Root["spec"]["matchResources"], isOfBinding: true);

    /// <summary>The place of the reference to parameters.</summary>
    public ManifestCursor ParameterReference => _spec["paramRef"];

    /// <summary>
    /// The severity of violations: that of the strictest action. Without actions, which the API server accepts in its first version alone,
    /// objects are denied.
    /// </summary>
    public RuleSeverity Severity => _spec["validationActions"].Items.Select(SeverityOf).DefaultIfEmpty(RuleSeverity.Error).Max();

    private static RuleSeverity SeverityOf(ManifestCursor action) => action.String switch
    {
        "Warn" => RuleSeverity.Warning,
        "Audit" => RuleSeverity.Suggestion,
        _ => RuleSeverity.Error,
    };
}
