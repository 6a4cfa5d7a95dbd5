namespace KubeGuard.Rules;

/// <summary>KUBE6111: a binding grants a role that is not there.</summary>
internal static class KUBE6111DanglingRoleRef
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6111",
        Name = "DanglingRoleRef",
        Title = "Bind existing roles",
        MessageFormat = "{0} grants a role that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
        PeerChecks =
        [
            PeerCheck.KubeLinter("access-to-secrets"),
            PeerCheck.KubeLinter("access-to-create-pods"),
            PeerCheck.Polaris("clusterrolebindingPodExecAttach"),
            PeerCheck.Polaris("rolebindingClusterRolePodExecAttach"),
            PeerCheck.Polaris("rolebindingRolePodExecAttach"),
            PeerCheck.Polaris("clusterrolebindingClusterAdmin"),
            PeerCheck.Polaris("rolebindingClusterAdminClusterRole"),
            PeerCheck.Polaris("rolebindingClusterAdminRole"),
        ],
        Options = [ReferenceOptions.ExternalObjects],
    };
}
