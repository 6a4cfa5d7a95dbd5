namespace KubeGuard.Rules;

/// <summary>KUBE6005: a document looks like an object and does not name its type.</summary>
internal static class KUBE6005ApiVersionOrKindMissing
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6005",
        Name = "ApiVersionOrKindMissing",
        Title = "Name apiVersion and kind",
        MessageFormat = "The document looks like a Kubernetes object and has no '{0}', so it is not checked; name its apiVersion and kind",
        Category = RuleCategory.Validity,
        Scope = RuleScope.File,
        IsInEveryPreset = true,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields",
    };
}
