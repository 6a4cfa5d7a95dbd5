namespace KubeGuard.Rules;

/// <summary>KUBE6002: a field is none that the kind has.</summary>
internal static class KUBE6002UnknownField
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6002",
        Name = "UnknownField",
        Title = "Remove unknown fields",
        MessageFormat = "The API server does not know the field '{1}' of {0}{2}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
        PeerChecks = [PeerCheck.KubeLinter("schema-validation")],
    };
}
