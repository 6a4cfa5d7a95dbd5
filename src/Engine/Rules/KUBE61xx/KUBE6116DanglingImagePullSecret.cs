namespace KubeGuard.Rules;

/// <summary>KUBE6116: a pod or service account names a pull secret that is not there, or a token the account.</summary>
internal static class KUBE6116DanglingImagePullSecret
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6116",
        Name = "DanglingImagePullSecret",
        Title = "Reference existing pull secrets",
        MessageFormat = "{0} refers to an object that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
