namespace KubeGuard.Rules;

/// <summary>KUBE6004: no schema is known of the kind of an object.</summary>
internal static class KUBE6004UnknownApiOrKind
{
    /// <summary>Leaves custom resources alone whose definition is not known.</summary>
    public static readonly RuleOption<bool> IgnoreMissingSchemas = RuleOption.Flag(
        "ignore_missing_schemas", true, "Do not report kinds of groups that Kubernetes does not have, such as `argoproj.io`, unless the group ends with `.k8s.io`.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6004",
        Name = "UnknownApiOrKind",
        Title = "Use a known apiVersion and kind",
        MessageFormat = "The fields of {0} are not checked: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/reference/using-api/#api-groups",
        Options = [IgnoreMissingSchemas],
        SharedCause = new SharedCauseMessage(
            "The fields of {0} are not checked: {1} ({3})", "the same is true of 1 other object", "the same is true of {0} other objects"),
    };
}
