using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1205: a volume is the socket of the container runtime, which rules the node.</summary>
public sealed class KUBE1205RuntimeSocketMount() : PodRule(new RuleDescriptor
{
    Id = "KUBE1205",
    Name = "RuntimeSocketMount",
    Title = "Do not mount the container runtime socket",
    MessageFormat = "{0} has the volume '{1}' on the container runtime's socket '{2}', which gives control of the node; remove it",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    Options = [_socketPaths],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _socketPaths = RuleOption.List(
        "socket_paths", [], "Paths to treat as runtime sockets besides the known ones.");

    private static readonly HashSet<string> _known = new(StringComparer.Ordinal)
    {
        "/var/run/docker.sock", "/run/docker.sock", "/var/run/docker", "/run/containerd/containerd.sock",
        "/var/run/containerd/containerd.sock", "/run/crio/crio.sock", "/var/run/crio/crio.sock", "/var/run/cri-dockerd.sock",
    };

    /// <inheritdoc/>
    protected override void Judge(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.HostPathVolumes)
        {
            if (volume.Path is { } path && (_known.Contains(path) || context.Option(_socketPaths).Select(HostPathVolume.Trim).Contains(path)))
            {
                context.Report(volume.Field, [pod.Description, volume.Name, path]);
            }
        }
    }
}
