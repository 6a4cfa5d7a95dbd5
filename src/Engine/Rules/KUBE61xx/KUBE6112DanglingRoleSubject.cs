namespace KubeGuard.Rules;

/// <summary>KUBE6112: a binding grants rights to a service account that is not there.</summary>
internal static class KUBE6112DanglingRoleSubject
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6112",
        Name = "DanglingRoleSubject",
        Title = "Bind existing service accounts",
        MessageFormat = "{0} grants rights to a service account that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
