namespace KubeGuard.Rules;

/// <summary>KUBE6201: an admission policy of the project refuses an object, or warns about it.</summary>
internal static class KUBE6201AdmissionPolicyViolated
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6201",
        Name = "AdmissionPolicyViolated",
        Title = "Satisfy the admission policies of the project",
        MessageFormat = "{0} violates the policy '{1}': {2}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Error,
        IsInEveryPreset = true,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
    };
}
