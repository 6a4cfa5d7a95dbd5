namespace KubeGuard.Rules;

/// <summary>KUBE6120: an optional ConfigMap, Secret or key is not there.</summary>
internal static class KUBE6120DanglingOptionalReference
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6120",
        Name = "DanglingOptionalReference",
        Title = "Check optional references",
        MessageFormat = "{0} has an optional reference to an object that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/configmap/#configmaps-and-pods",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
