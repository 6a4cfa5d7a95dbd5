using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1206: a container mounts a directory that the node itself depends on.</summary>
internal sealed class KUBE1206SensitiveHostPathMount() : PodRule(new RuleDescriptor
{
    Id = "KUBE1206",
    Name = "SensitiveHostPathMount",
    Title = "Do not mount sensitive node directories",
    MessageFormat = "{0} mounts the sensitive directory '{2}' of the node through {1}; mount only what is needed",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    Covers = ["KUBE1007", "KUBE1101"],
    PeerChecks = [PeerCheck.KubeLinter("sensitive-host-mounts")],
    Options = [_paths, _matchSubdirectories, _reportUnmounted],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _paths = RuleOption.List(
        "paths", ["/", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr", "/var/lib/docker"], "The sensitive directories.");

    private static readonly RuleOption<bool> _matchSubdirectories = RuleOption.Flag(
        "match_subdirectories", false, "Report directories below the sensitive ones too (`/` counts only itself).");

    private static readonly RuleOption<bool> _reportUnmounted = RuleOption.Flag(
        "report_unmounted", false, "Report the volume also when no container mounts it.");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.HostPathVolumes)
        {
            if (volume.Path is { } path && IsSensitive(volume, path, context) && (context.Option(_reportUnmounted) || IsMounted(pod, volume)))
            {
                context.Report(volume.Field, [pod.Description, Mention.Of("volume", volume.Name), path]);
            }
        }
    }

    private static bool IsSensitive(HostPathVolume volume, string path, RuleContext context) =>
        context.Option(_paths).Select(NodePath.Normalize).Any(sensitive =>
            path == sensitive || (context.Option(_matchSubdirectories) && sensitive != NodePath.Root && volume.IsUnder(sensitive) == true));

    private static bool IsMounted(Pod pod, HostPathVolume volume) =>
        pod.Containers.SelectMany(container => container.Cursor["volumeMounts"].Items).Any(volume.IsMountedBy);
}
