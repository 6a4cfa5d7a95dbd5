namespace KubeGuard.Rules;

/// <summary>KUBE6001: a value is of a type that the API server does not accept, or a required field is missing.</summary>
internal static class KUBE6001SchemaViolation
{
    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6001",
        Name = "SchemaViolation",
        Title = "Match the Kubernetes API schema",
        MessageFormat = "The API server refuses {0}: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Schema,
        IsReportedByCompiler = true,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
        PeerChecks = [PeerCheck.KubeLinter("schema-validation")],
    };
}
