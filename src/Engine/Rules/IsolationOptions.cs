namespace KubeGuard.Rules;

/// <summary>The options of all rules about the isolation of workloads.</summary>
internal static class IsolationOptions
{
    /// <summary>The namespaces whose isolation is not the business of the project.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> ExemptNamespaces = RuleOption.List(
        "exempt_namespaces", ["kube-system", "kube-public", "kube-node-lease"], "Namespaces whose isolation is not checked.");
}
