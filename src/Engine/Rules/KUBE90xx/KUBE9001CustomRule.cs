namespace KubeGuard.Rules;

/// <summary>KUBE9001: an object violates a rule of the project's own, which is an admission policy with an ID.</summary>
internal static class KUBE9001CustomRule
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE9001",
        Name = "CustomRule",
        Title = "Run the project's own rules",
        MessageFormat = "{0} violates {1}: {2}",
        Category = RuleCategory.Tool,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Warning,
        IsInEveryPreset = true,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/",
        OwnIdArgument = 1,
        OwnLinkArgument = 3,
    };
}
