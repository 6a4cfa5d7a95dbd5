namespace KubeGuard.Rules;

/// <summary>KUBE3021: the bill of materials of an image describes one with the same tag and another digest.</summary>
internal static class KUBE3021StaleSbom
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE3021",
        Name = "StaleSbom",
        Title = "Renew a bill of materials with its image",
        MessageFormat = "{0} has another digest than {1}, which is not used: make a new one, or name the image in the metadata Image of ImageSbom if the digest is that of several platforms",
        Category = RuleCategory.Images,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/containers/images/",
    };
}
