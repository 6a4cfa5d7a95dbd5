namespace KubeGuard.Rules;

/// <summary>KUBE6121: a manifest names an owner by a UID.</summary>
internal static class KUBE6121OwnerReferenceInManifest
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6121",
        Name = "OwnerReferenceInManifest",
        Title = "Do not hand-write owner references",
        MessageFormat = "{0} has an owner that no manifest can know: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
