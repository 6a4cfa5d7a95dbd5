using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE50xx, KUBE51xx and KUBE52xx in CEL.</summary>
internal static class KUBE50xxExpressions
{
    private const string Automount = "variables.spec.?automountServiceAccountToken";
    private const string Account = "variables.spec.?serviceAccountName.orValue(variables.spec.?serviceAccount.orValue(\"" + AccountFacts.DefaultAccount + "\"))";

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE5002", Token),
        ("KUBE5103", Wildcards),
        ("KUBE5201", x => Secrets(x, "c.spec.?env.orValue([])", "?valueFrom.?secretKeyRef")
            + (x.Flag("include_env_from") ? "\n  + " + Secrets(x, "c.spec.?envFrom.orValue([])", "?secretRef") : "")),
    ];

    private static string Token(ExpressionContext x)
    {
        var isMounted = x.Flag("flag_only_explicit_true") ? $"{Automount}.orValue(false) == true"
            : x.Exemptions.AccountsWithoutToken is not { Count: > 0 } accounts ? $"{Automount}.orValue(true) == true"
            : $"{Automount}.orValue(!((object.metadata.?namespace.orValue(\"default\") + \"/\" + {Account}) in {List(accounts)})) == true";
        return x.Pod(CelText.All(isMounted, x.Texts("allowed_service_accounts") is { Count: > 0 } allowed ? $"!({Account} in {List(allowed)})" : ""));
    }

    private static string Wildcards(ExpressionContext x)
    {
        var lists = $"{List(x.Flag("include_api_groups") ? ["verbs", "resources", "apiGroups"] : ["verbs", "resources"])}.filter(l, \"*\" in r[?l].orValue([]))";
        var message = x.Message("variables.owner", $"{lists}.join(\" and \")");
        return $"(dyn(object).?rules.orValue(null) == null || (object.kind == \"ClusterRole\" && dyn(object).?aggregationRule.hasValue()) ? [] : dyn(object).rules).filter(r, {lists}.size() > 0).map(r, {message})";
    }

    private static string Secrets(ExpressionContext x, string list, string reference) =>
        x.ContainerItems(list, $"i.{reference}.hasValue()", Mention("the Secret", $"i.{reference}.?name.orValue(\"\")", "a Secret"));
}
