using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Admission.Generated.Expressions.CelText;
using static KubeGuard.Cluster.Admission.Generated.Expressions.KUBE10xxExpressions;

namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The rules KUBE12xx in CEL.</summary>
internal static class KUBE12xxExpressions
{
    private const string Mounts = "c.spec.?volumeMounts.orValue([])";
    private const string Dropped = "c.spec.?securityContext.?capabilities.?drop.orValue([])";
    private const string Added = "c.spec.?securityContext.?capabilities.?add.orValue([])";
    private const string OwnGroup = "c.spec.?securityContext.?runAsGroup";
    private const string GroupOfPod = "variables.spec.?securityContext.?runAsGroup";
    private const string OwnUser = "c.spec.?securityContext.?runAsUser";
    private const string IsNonRoot = "c.spec.?securityContext.?runAsNonRoot.orValue(variables.spec.?securityContext.?runAsNonRoot.orValue(false)) == true";

    /// <summary>The rules by their IDs.</summary>
    public static IEnumerable<(string Id, Func<ExpressionContext, string> Found)> All =>
    [
        ("KUBE1201", x => x.ContainersOf(
            x.Flag("include_init_containers"),
            x.Flag("include_ephemeral_containers"),
            CelText.All(ExpressionContext.IsNotWindows, "c.spec.?securityContext.?readOnlyRootFilesystem.orValue(false) == false"))),
        ("KUBE1204", RootGroup),
        ("KUBE1205", RuntimeSocket),
        ("KUBE1206", SensitivePath),
        ("KUBE1207", x => x.ContainerItems(
            Mounts,
            "i.?readOnly.orValue(false) == false && variables.hostPaths.exists(v, v.name == i.name)",
            NodePath("variables.hostPaths.filter(v, v.name == i.name)[0].path"))),
        ("KUBE1208", x => AddedCapabilities(x, Is("i", x.Texts("capabilities")))),
        ("KUBE1210", x => x.Containers(CelText.All(
            ExpressionContext.IsNotWindows,
            x.Flag("only_when_capabilities_present") ? "c.spec.?securityContext.?capabilities.hasValue()" : "",
            $"(!{Dropped}.exists(d, {Is("d", ["ALL", "NET_RAW"])}) || ({Dropped}.exists(d, {Is("d", ["ALL"])}) && {Added}.exists(a, {Is("a", ["NET_RAW"])})))"))),
        ("KUBE1218", x => x.ContainerItems(Mounts, "i.?mountPropagation.orValue(\"\") == \"Bidirectional\"", VolumeName("i.?name.orValue(\"\")"))),
        ("KUBE1222", x => x.Pod($"variables.containers.exists(c, !{OwnUser}.hasValue() && variables.spec.?securityContext.?runAsUser.orValue(-1) == 0 && {IsNonRoot})")
            + "\n  + " + x.Containers($"{OwnUser}.orValue(-1) == 0 && {IsNonRoot}")),
    ];

    // Container runtimes accept other spellings as well; see CapabilityName.
    private static string Is(string capability, IEnumerable<string> names) =>
        $"{capability}.trim().upperAscii().matches(\"^(CAP_)?({string.Join("|", names.Select(CapabilityName.Normalize))})$\")";

    private static string RootGroup(ExpressionContext x)
    {
        var isUsed = $"!(variables.containers.size() > 0 && variables.containers.all(c, {OwnGroup}.hasValue()))";
        List<string> found =
        [
            x.Pod("variables.spec.?securityContext.?fsGroup.orValue(-1) == 0", Quote("fsGroup")),
            x.Pod($"{GroupOfPod}.orValue(-1) == 0 && {isUsed}", Quote("runAsGroup")),
            x.PodItems("variables.spec.?securityContext.?supplementalGroups.orValue([])", "i == 0", Quote("supplementalGroups")),
            x.Containers($"{OwnGroup}.orValue(-1) == 0", Quote("runAsGroup")),
        ];
        if (x.Flag("flag_absent_run_as_group"))
        {
            found.Add(x.Containers($"!{OwnGroup}.hasValue() && !{GroupOfPod}.hasValue()", Quote("default for runAsGroup")));
        }

        return string.Join("\n  + ", found);
    }

    // On a node, /var/run is a link to /run.
    private static string RuntimeSocket(ExpressionContext x)
    {
        const string path = "(i.normal == \"/var/run\" || i.normal.startsWith(\"/var/run/\") ? i.normal.substring(4) : i.normal)";
        var others = x.Texts("socket_paths");
        var isSocket = $"({path} in {List(RuntimeSockets.SocketsWith(others))} || {path}.matches({Quote(RuntimeSockets.RootlessSocket + "$")}))";
        var isDirectory = $"{path} in {List(RuntimeSockets.DirectoriesWith(others))}";
        var place = $"({isSocket} ? \"the container runtime's socket '\" + i.normal + \"'\" : \"the directory '\" + i.normal + \"' with the container runtime's socket\")";
        return x.PodItems("variables.hostPaths", $"{isSocket} || {isDirectory}", VolumeName("i.name"), place);
    }

    private static string SensitivePath(ExpressionContext x)
    {
        var paths = x.Texts("paths").Select(Kubernetes.NodePath.Normalize).ToList();
        var isSensitive = $"i.normal in {List(paths)}";
        if (x.Flag("match_subdirectories"))
        {
            isSensitive = $"({isSensitive} || {List(paths.Where(path => path != Kubernetes.NodePath.Root).Select(path => path + "/"))}.exists(d, i.normal.startsWith(d)))";
        }

        var isMounted = x.Flag("report_unmounted") ? "" : $"variables.containers.exists(c, {Mounts}.exists(m, m.name == i.name))";
        return x.PodItems("variables.hostPaths", CelText.All("i.path != \"\"", isSensitive, isMounted), VolumeName("i.name"), "i.normal");
    }
}
