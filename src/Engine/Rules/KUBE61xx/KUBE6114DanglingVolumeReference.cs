namespace KubeGuard.Rules;

/// <summary>KUBE6114: a volume comes from a ConfigMap, a Secret or a claim that is not there.</summary>
internal static class KUBE6114DanglingVolumeReference
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6114",
        Name = "DanglingVolumeReference",
        Title = "Mount existing ConfigMaps, Secrets and claims",
        MessageFormat = "{0} mounts a volume from a source that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/",
        Options = [ReferenceOptions.ExternalObjects],
    };
}
