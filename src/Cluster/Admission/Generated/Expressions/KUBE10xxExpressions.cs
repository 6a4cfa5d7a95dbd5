using System.Globalization;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE10xx in CEL.</summary>
internal static class KUBE10xxExpressions
{
    private const int FirstWithHosts = 34;

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE1001", x => x.SecurityContexts("s.context.?windowsOptions.?hostProcess.orValue(false) == true")),
        ("KUBE1002", x => x.Pod("variables.spec.?hostNetwork.orValue(false) == true")),
        ("KUBE1003", x => x.Pod("variables.spec.?hostPID.orValue(false) == true")),
        ("KUBE1004", x => x.Pod("variables.spec.?hostIPC.orValue(false) == true")),
        ("KUBE1005", x => x.Containers("c.spec.?securityContext.?privileged.orValue(false) == true")),
        ("KUBE1006", x => AddedCapabilities(x, $"!(i in {List([.. KUBE1006CapabilityBeyondBaseline.Baseline.OrderBy(name => name, StringComparer.Ordinal), .. x.Texts("additional_allowed_capabilities")])})")),
        ("KUBE1007", x => x.PodItems("variables.hostPaths", IsOutside(x.Texts("allowed_path_prefixes")), VolumeName("i.name"), NodePath("i.path"))),
        ("KUBE1008", x => x.ContainerItems("c.spec.?ports.orValue([])", All("i.?hostPort.orValue(0) != 0", IsNoneOf(x.Texts("allowed_host_ports"))), "string(i.hostPort)")),
        ("KUBE1009", Hosts),
        ("KUBE1010", AppArmor),
        ("KUBE1011", SELinux),
        ("KUBE1012", x => x.Containers(All(x.IsNotRelaxed, "c.spec.?securityContext.?procMount.orValue(\"Default\") != \"Default\""), Value("procMount", "c.spec.securityContext.procMount"))),
        ("KUBE1013", x => x.SecurityContexts(
            "!(s.context.?seccompProfile.?type.orValue(\"RuntimeDefault\") in [\"RuntimeDefault\", \"Localhost\"])",
            Value("seccomp profile", "s.context.seccompProfile.type"),
            Quote("RuntimeDefault"))),
        ("KUBE1014", x => x.PodItems(
            "variables.spec.?securityContext.?sysctls.orValue([])",
            $"!(i.name.split(\"/\").join(\".\") in {List([.. KUBE1014UnsafeSysctl.SafeIn(x.Version).OrderBy(name => name, StringComparer.Ordinal), .. x.Texts("additional_allowed_sysctls")])})",
            Value("sysctl", "i.name"),
            Quote(x.Version.ToString()))),
    ];

    /// <summary>The highest severity of KUBE1009, which the Pod Security Standards ask for only later.</summary>
    public static RuleSeverity? LimitOf(string id, Kubernetes.KubernetesVersion version) => id == "KUBE1009" && !version.IsAtLeast(FirstWithHosts) ? RuleSeverity.Suggestion : null;

    /// <summary>A rule about the capabilities that a container adds.</summary>
    public static string AddedCapabilities(ExpressionContext x, string condition) =>
        x.ContainerItems("c.spec.?securityContext.?capabilities.?add.orValue([])", condition, Value("capability", "i"));

    /// <summary>The mention of a value that may be empty.</summary>
    public static string Value(string noun, string value) => Mention("the " + noun, value, "an empty " + noun);

    /// <summary>The mention of a volume.</summary>
    public static string VolumeName(string name) => Mention("the volume", name, "a volume");

    /// <summary>The mention of a path of the node.</summary>
    public static string NodePath(string path) => Mention("the node's path", path, "a path of the node");

    private static string IsOutside(IReadOnlyList<string> prefixes) => prefixes.Count == 0
        ? "true"
        : $"!{List(prefixes.Select(prefix => Kubernetes.NodePath.Normalize(prefix).TrimEnd('/') + "/"))}.exists(d, (i.normal + \"/\").startsWith(d))";

    private static string IsNoneOf(IReadOnlyList<string> ranges)
    {
        var conditions = ranges.Select(KUBE1008HostPort.TryReadRange).OfType<(int First, int Last)>()
            .Select(range => range.First == range.Last ? $"i.hostPort == {Number(range.First)}" : $"(i.hostPort >= {Number(range.First)} && i.hostPort <= {Number(range.Last)})")
            .ToList();
        return conditions.Count == 0 ? "" : $"!({string.Join(" || ", conditions)})";
    }

    private static string Hosts(ExpressionContext x)
    {
        var found = x.Message("c.title", "h.spec[a].host", "h.name");
        var handlers = """
            (["livenessProbe", "readinessProbe", "startupProbe"].map(n, {"name": dyn(n), "spec": c.spec[?n].orValue({})})
              + ["postStart", "preStop"].map(n, {"name": dyn(n), "spec": c.spec.?lifecycle[?n].orValue({})}))
            """;
        var actions = $"[\"httpGet\", \"tcpSocket\"].filter(a, h.spec[?a].?host.orValue(\"\") != \"\").map(a, {found})";
        return ExpressionContext.Joined("variables.containers", "c", ExpressionContext.Joined(handlers, "h", actions));
    }

    private static string AppArmor(ExpressionContext x)
    {
        var isLocalAllowed = x.Flag("allow_localhost");
        var allowed = List(isLocalAllowed ? ["RuntimeDefault", "Localhost"] : ["RuntimeDefault"]);
        var ofContexts = x.SecurityContexts(
            $"!(s.context.?appArmorProfile.?type.orValue(\"RuntimeDefault\") in {allowed})",
            Value("AppArmor profile", "s.context.appArmorProfile.type"),
            Quote("RuntimeDefault"));
        var isBad = All(
            $"k.startsWith({Quote(KUBE1010AppArmorProfileUnsafe.AnnotationPrefix)})",
            "!(variables.annotations[k] in [\"\", \"runtime/default\"])",
            isLocalAllowed ? "!variables.annotations[k].startsWith(\"localhost/\")" : "");
        var message = x.Message("variables.title", Value("AppArmor profile", "variables.annotations[k]"), Quote("runtime/default"));
        return $"{ofContexts}\n  + variables.annotations.filter(k, {isBad}).map(k, {message})";
    }

    private static string SELinux(ExpressionContext x)
    {
        var types = List(KUBE1011SELinuxOptionsUnsafe.TypesIn(x.Version));
        var message = x.Message("s.title", "f", "s.context.seLinuxOptions[f]");
        return ExpressionContext.Joined(
            "variables.contexts",
            "s",
            $"[\"type\", \"user\", \"role\"].filter(f, !(s.context.?seLinuxOptions[?f].orValue(\"\") in (f == \"type\" ? {types} : [\"\"]))).map(f, {message})");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
