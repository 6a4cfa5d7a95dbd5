using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE40xx in CEL.</summary>
internal static class KUBE40xxExpressions
{
    private const string Container = "c.spec";
    private const string Pod = "variables.spec";

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE4001", x => Missing(x, "requests", "cpu")),
        ("KUBE4002", x => Missing(x, "limits", "cpu")),
        ("KUBE4003", x => Missing(x, "requests", "memory")),
        ("KUBE4004", x => Missing(x, "limits", "memory")),
        ("KUBE4016", x => x.Containers("c.spec.?resources.?limits.?cpu.hasValue()")),
        ("KUBE4018", x => x.Pod(CelText.All(HasNone(Pod), $"variables.started.all(c, {HasNone(Container)})", MayGetDefaults(x)))),
    ];

    private static string Missing(ExpressionContext x, string list, string resource)
    {
        List<string> conditions = [IsUnset(Container, list, resource)];
        if (x.Flag("accept_pod_level_resources"))
        {
            conditions.Add(IsUnset(Pod, list, resource));
        }

        conditions.Add(HasNoDefault(x, list, resource));
        if (list == "requests" && x.Flag("accept_limit_as_request"))
        {
            var isLimited = "!" + IsUnset(Container, "limits", resource) + (x.Flag("accept_pod_level_resources") ? " || !" + IsUnset(Pod, "limits", resource) : "");
            conditions.Add($"({Field(Container, list, resource)}.hasValue() || !({isLimited}))");
        }

        return x.ContainersOf(x.Flag("include_init_containers"), hasEphemeral: false, CelText.All([.. conditions]));
    }

    private static string HasNoDefault(ExpressionContext x, string list, string resource) => NamespacesWith(x, list, resource) is { Count: > 0 } namespaces
        ? $"({Field(Container, list, resource)}.hasValue() || !(object.metadata.?namespace.orValue(\"default\") in {List(namespaces)}))"
        : "";

    private static string MayGetDefaults(ExpressionContext x)
    {
        var excuses =
            from list in (string[])["requests", "limits"]
            from resource in (string[])["cpu", "memory"]
            let namespaces = NamespacesWith(x, list, resource)
            where namespaces.Count > 0
            select $"variables.started.exists(c, !{Field(Container, list, resource)}.hasValue()) && object.metadata.?namespace.orValue(\"default\") in {List(namespaces)}";
        return string.Join(" || ", excuses) is { Length: > 0 } any ? $"!({any})" : "";
    }

    private static IReadOnlyList<string> NamespacesWith(ExpressionContext x, string list, string resource) =>
        x.Flag("accept_namespace_limit_range") && x.Exemptions.LimitedNamespaces.TryGetValue($"{list}.{resource}", out var namespaces) ? namespaces : [];

    private static string HasNone(string owner) => CelText.All(
        IsUnset(owner, "requests", "cpu"), IsUnset(owner, "requests", "memory"), IsUnset(owner, "limits", "cpu"), IsUnset(owner, "limits", "memory"));

    // A quantity of zero, in whatever unit, counts as none.
    private static string IsUnset(string owner, string list, string resource) => $"string({Field(owner, list, resource)}.orValue(0)).matches(\"^[+-]?[0.]+($|[^0-9.])\")";

    private static string Field(string owner, string list, string resource) => $"{owner}.?resources.?{list}.?{resource}";
}
