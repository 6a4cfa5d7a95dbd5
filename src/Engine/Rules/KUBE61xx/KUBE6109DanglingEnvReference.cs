namespace KubeGuard.Rules;

/// <summary>KUBE6109: an environment variable comes from a ConfigMap, a Secret or a key that is not there.</summary>
internal static class KUBE6109DanglingEnvReference
{
    /// <summary>The ConfigMaps that are not looked for.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> IgnoredConfigMaps = RuleOption.List(
        "ignored_config_maps", [], "Names of ConfigMaps that are not looked for; `*` stands for any characters.");

    /// <summary>The Secrets that are not looked for.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> IgnoredSecrets = RuleOption.List(
        "ignored_secrets", [], "Names of Secrets that are not looked for; `*` stands for any characters.");

    /// <summary>The descriptor.</summary>
    public static readonly RuleDescriptor Descriptor = new()
    {
        Id = "KUBE6109",
        Name = "DanglingEnvReference",
        Title = "Reference existing ConfigMap and Secret keys",
        MessageFormat = "{0} takes environment variables from a source that does not exist: {1}",
        Category = RuleCategory.Validity,
        Scope = RuleScope.Set,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#define-container-environment-variables-using-configmap-data",
        PeerChecks = [PeerCheck.KubeLinter("env-value-from")],
        Options = [ReferenceOptions.ExternalObjects, IgnoredConfigMaps, IgnoredSecrets],
    };
}
