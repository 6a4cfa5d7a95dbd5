namespace KubeGuard.Rules;

/// <summary>KUBE6202: an expression of an admission policy, webhook or custom resource does not compile, or does not fit the objects that the policy matches.</summary>
internal static class KUBE6202AdmissionPolicyInvalid
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6202",
        Name = "AdmissionPolicyInvalid",
        Title = "Write evaluable admission policies",
        MessageFormat = "The expression '{1}' of {0} is wrong: {2}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Error,
        IsInEveryPreset = true,
        HelpUri = "https://kubernetes.io/docs/reference/using-api/cel/",
    };
}
