namespace KubeGuard.Rules;

/// <summary>KUBE6101: a Service selects no pod.</summary>
internal static class KUBE6101DanglingService
{
    /// <summary>Reports Services without a selector.</summary>
    public static readonly RuleOption<bool> FlagSelectorless = RuleOption.Flag(
        "flag_selectorless", false, "Report a Service without a selector as well, whose endpoints somebody must write by hand.");

    /// <summary>The labels that do not count.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> IgnoredLabels = RuleOption.List(
        "ignored_labels", [], "Labels of a selector that do not count, since pods get them elsewhere; `*` stands for any characters.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6101",
        Name = "DanglingService",
        Title = "Point services at existing pods",
        MessageFormat = "{0} selects no pod: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service",
        PeerChecks = [PeerCheck.KubeLinter("dangling-service"), PeerCheck.KubeScore("service-targets-pod")],
        Options = [ReferenceOptions.ExternalObjects, FlagSelectorless, IgnoredLabels],
    };
}
