using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;
using static KubeGuard.Cluster.Admission.Generated.Expressions.KUBE10xxExpressions;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE11xx in CEL.</summary>
internal static class KUBE11xxExpressions
{
    private const string Dropped = "c.spec.?securityContext.?capabilities.?drop.orValue([])";
    private const string SeccompType = "?seccompProfile.?type";

    private static readonly string[] _seccompAnnotations =
    [
        $"variables.annotations[?{Quote(SeccompAnnotations.PodKey)}]",
        $"variables.annotations[?({Quote(SeccompAnnotations.ContainerKeyPrefix)} + c.spec.?name.orValue(\"\"))]",
    ];

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE1101", VolumeTypesOf),
        ("KUBE1102", x => x.Containers(CelText.All(
            ExpressionContext.IsNotWindows,
            $"c.spec.?securityContext.?allowPrivilegeEscalation.orValue({(x.Flag("only_explicit_true") ? "false" : "true")}) == true"))),
        ("KUBE1103", NonRoot),
        ("KUBE1104", x => x.SecurityContexts(CelText.All(x.IsNotRelaxed, "s.context.?runAsUser.orValue(-1) == 0"))),
        ("KUBE1105", Seccomp),
        ("KUBE1106", DropAll),
        ("KUBE1107", x => AddedCapabilities(x, CelText.All(ExpressionContext.IsNotWindows, $"!(i in {List(x.Texts("allowed_capabilities"))})"))),
        ("KUBE1108", x => x.Containers(
            "variables.spec.?hostUsers.orValue(true) == false && c.spec.?securityContext.?procMount.orValue(\"Default\") != \"Default\"",
            Value("procMount", "c.spec.securityContext.procMount"))),
    ];

    private static string VolumeTypesOf(ExpressionContext x) => ExpressionContext.Joined(
        "variables.spec.?volumes.orValue([])",
        "v",
        $"v.filter(k, k != \"name\" && !(k in {List(VolumeTypes.Restricted.OrderBy(type => type, StringComparer.Ordinal))})).map(k, "
            + $"{x.Message("variables.title", VolumeName("v.?name.orValue(\"\")"), "k", Quote("the restricted profile does not allow; use a persistentVolumeClaim"))})");

    // A value of the pod, true or false, counts for a container that has none; one that is false is reported at the pod.
    private static string NonRoot(ExpressionContext x)
    {
        var other = x.Flag("accept_non_zero_run_as_user")
            ? " || c.spec.?securityContext.?runAsUser.orValue(variables.spec.?securityContext.?runAsUser.orValue(0)) > 0"
            : "";
        var ofPod = x.Pod(CelText.All(x.IsNotRelaxed, "variables.spec.?securityContext.?runAsNonRoot.orValue(true) == false"));
        return ofPod + "\n  + " + x.Containers(CelText.All(
            x.IsNotRelaxed,
            $"c.spec.?securityContext.?runAsNonRoot.orValue(variables.spec.?securityContext.?runAsNonRoot.hasValue(){other}) == false"));
    }

    private static string Seccomp(ExpressionContext x)
    {
        var allowed = List(x.Texts("allowed_types"));
        var isAnnotated = "";
        if (x.Flag("accept_legacy_annotation"))
        {
            const string typeOf = "(a in [\"runtime/default\", \"docker/default\"] ? \"RuntimeDefault\" : a.startsWith(\"localhost/\") ? \"Localhost\" : \"Unconfined\")";
            isAnnotated = $"!({string.Join(" || ", _seccompAnnotations.Select(annotation => $"[{annotation}].exists(o, o.hasValue() && [o.value()].exists(a, {typeOf} in {allowed}))"))})";
        }

        var isBad = CelText.All(ExpressionContext.IsNotWindows, $"s.context.{SeccompType}.hasValue()", $"!(s.context.seccompProfile.type in {allowed})");
        var isMissing = CelText.All(
            ExpressionContext.IsNotWindows, $"!c.spec.?securityContext.{SeccompType}.hasValue()", $"!variables.spec.?securityContext.{SeccompType}.hasValue()", isAnnotated);
        return $"{x.SecurityContexts(isBad)}\n  + {x.Containers(isMissing)}";
    }

    private static string DropAll(ExpressionContext x)
    {
        var isKept = x.Flag("ignore_case") ? $"!{Dropped}.exists(d, d.upperAscii() == \"ALL\")" : $"!(\"ALL\" in {Dropped})";
        var isNotDefaultSet = x.Flag("accept_full_default_set") ? $"!{List(DefaultCapabilities.Names)}.all(n, {Dropped}.exists(d, d.upperAscii() == n))" : "";
        var misspelt = $"{Dropped}.filter(d, d.trim().upperAscii() in [\"ALL\", \"CAP_ALL\"])";
        var advice = $"({misspelt}.size() > 0 ? \"'\" + {misspelt}[0] + \"' must be written ALL in capabilities.drop\" : \"add ALL to capabilities.drop\")";
        return x.Containers(CelText.All(ExpressionContext.IsNotWindows, isKept, isNotDefaultSet), advice);
    }
}
