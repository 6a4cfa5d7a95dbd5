namespace KubeGuard.Rules;

/// <summary>KUBE2209: a Service forwards to a port that no container of its pods declares.</summary>
internal static class KUBE2209TargetPortNotOffered
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE2209",
        Name = "TargetPortNotOffered",
        Title = "Forward to ports that the pods have",
        MessageFormat = "{0} forwards to a port that its pods do not have: {1}",
        Category = RuleCategory.Network,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports",
    };
}
