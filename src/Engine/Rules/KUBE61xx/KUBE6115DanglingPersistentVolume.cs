namespace KubeGuard.Rules;

/// <summary>KUBE6115: a claim, a volume or an attachment refers to an object that is not there.</summary>
internal static class KUBE6115DanglingPersistentVolume
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6115",
        Name = "DanglingPersistentVolume",
        Title = "Reference existing volumes and claims",
        MessageFormat = "{0} refers to an object that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
