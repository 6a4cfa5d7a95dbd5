namespace KubeGuard.Rules;

/// <summary>KUBE6119: a binding names an admission policy that is not there.</summary>
internal static class KUBE6119DanglingAdmissionPolicyBinding
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6119",
        Name = "DanglingAdmissionPolicyBinding",
        Title = "Bind existing admission policies",
        MessageFormat = "{0} binds a policy that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
