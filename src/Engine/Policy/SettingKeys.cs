using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// The keys of configuration files that are not options of a single rule
/// (https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-options).
/// </summary>
internal static class SettingKeys
{
    /// <summary>The target version of Kubernetes.</summary>
    public const string KubernetesVersion = RuleOption.KeyPrefix + "kubernetes_version";

    /// <summary>The option of KUBE3006 that a project can also set by a property.</summary>
    public const string TrustedRegistries = RuleOption.KeyPrefix + "trusted_registries";

    /// <summary>The option of all rules about references that a project can also set by a property.</summary>
    public static readonly string ExternalObjects = RuleOption.KeyPrefix + ReferenceOptions.ExternalObjects.Name;

    /// <summary>The forms of placeholders that a team uses besides the usual ones.</summary>
    public const string Placeholders = RuleOption.KeyPrefix + "placeholders";

    /// <summary>The namespace to which objects are deployed that name none.</summary>
    public const string DefaultNamespace = RuleOption.KeyPrefix + "default_namespace";

    internal const string RulePrefix = "dotnet_diagnostic.";
    private const string BulkPrefix = "dotnet_analyzer_diagnostic.";
    private const string Severity = "severity";

    /// <summary>The severity of all rules.</summary>
    public const string SeverityOfAll = BulkPrefix + Severity;

    /// <summary>The severity of one rule.</summary>
    public static string SeverityOfRule(string id) => $"{RulePrefix}{id}.{Severity}";

    /// <summary>The severity of the rules of a category.</summary>
    /// <param name="category">The category as the compiler knows it; see <see cref="RuleDescriptor.QualifiedCategory"/>.</param>
    public static string SeverityOfCategory(string category) => $"{BulkPrefix}category-{category}.{Severity}";

    /// <summary>
    /// The ID of the rule whose severity a key sets, also of another analyzer; <see langword="null"/> if it sets none.
    /// </summary>
    public static string? RuleOfSeverity(string key) =>
        key.Length > RulePrefix.Length + Severity.Length + 1
        && key.StartsWith(RulePrefix, StringComparison.OrdinalIgnoreCase)
        && key.EndsWith("." + Severity, StringComparison.OrdinalIgnoreCase)
            ? key.Substring(RulePrefix.Length, key.Length - RulePrefix.Length - Severity.Length - 1)
            : null;
}
