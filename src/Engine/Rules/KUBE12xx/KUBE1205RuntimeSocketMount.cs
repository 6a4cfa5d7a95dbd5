using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>
/// KUBE1205: a volume is the socket of the container runtime, or a directory that contains it, which gives control of
/// the node.
/// </summary>
internal sealed class KUBE1205RuntimeSocketMount() : PodRule(new RuleDescriptor
{
    Id = "KUBE1205",
    Name = "RuntimeSocketMount",
    Title = "Do not mount the container runtime socket",
    MessageFormat = "{0} has {1} on {2}, which gives control of the node; remove it",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
    Covers = ["KUBE1007", "KUBE1101", "KUBE1206"],
    PeerChecks = [PeerCheck.KubeLinter("docker-sock")],
    Options = [_socketPaths],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _socketPaths = RuleOption.List(
        "socket_paths", [], "Paths to treat as runtime sockets besides the known ones; the directories that contain them count too.");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.HostPathVolumes)
        {
            if (volume.Path is { } path && Describe(path, context.Option(_socketPaths)) is { } description)
            {
                context.Report(volume.Field, [pod.Description, Mention.Of("volume", volume.Name), description]);
            }
        }
    }

    private static string? Describe(string path, IReadOnlyList<string> others) =>
        RuntimeSockets.IsSocket(path, others) ? $"the container runtime's socket '{path}'"
            : RuntimeSockets.IsDirectoryOfSocket(path, others) ? $"the directory '{path}' with the container runtime's socket"
            : null;
}
