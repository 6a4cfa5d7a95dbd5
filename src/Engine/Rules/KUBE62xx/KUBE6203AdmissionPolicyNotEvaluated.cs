namespace KubeGuard.Rules;

/// <summary>KUBE6203: an admission policy, or a part of it, is not evaluated in the build.</summary>
internal static class KUBE6203AdmissionPolicyNotEvaluated
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6203",
        Name = "AdmissionPolicyNotEvaluated",
        Title = "Know which policies only the cluster evaluates",
        MessageFormat = "The build does not evaluate {0} {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Suggestion,
        IsInEveryPreset = true,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
        SharedCause = new SharedCauseMessage("The build does not evaluate {0} {1} ({3})", "the same is true of 1 other object", "the same is true of {0} other objects"),
    };
}
