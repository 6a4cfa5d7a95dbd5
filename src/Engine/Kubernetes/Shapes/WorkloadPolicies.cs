namespace KubeGuard.Kubernetes.Shapes;

/// <summary>
/// Resources that constrain or change workloads. They run nothing, so a pod template in one is only a pattern.
/// </summary>
internal static class WorkloadPolicies
{
    private static readonly string[] _kindEnds = ["Policy", "PolicySet", "PolicyBinding", "PolicyException", "Override", "Constraint", "ConstraintTemplate"];

    private static readonly HashSet<string> _patternKeys = new(StringComparer.Ordinal)
    {
        "pattern", "anyPattern", "foreach", "mutate", "overlay", "patches", "patchStrategicMerge", "patchesStrategicMerge", "patchesJson6902",
    };

    /// <summary>The API groups all of whose resources are policies; <c>*.example.com</c> matches all groups below it.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    [
        "kyverno.io", "*.kyverno.io", "*.gatekeeper.sh", "admissionregistration.k8s.io", "*.kubewarden.io", "policy.open-cluster-management.io",
        "policy.karmada.io", "*.sigstore.dev", "security.kubearmor.com", "jspolicy.com", "*.jspolicy.com", "kustomize.config.k8s.io", "audit.k8s.io",
    ];

    /// <summary>
    /// Determines whether resources of a type are policies: by their group, or by a suffix of their kind such as <c>Policy</c>.
    /// </summary>
    public static bool Include(GroupVersionKind type) =>
        ApiGroups.Include(Groups, type.Group) || _kindEnds.Any(end => type.Kind.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Determines whether the value of a key in an unknown resource is a pattern or a patch.</summary>
    public static bool IsPattern(string key) => _patternKeys.Contains(key);
}
