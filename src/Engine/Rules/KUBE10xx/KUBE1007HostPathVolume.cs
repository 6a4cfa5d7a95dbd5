using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE1007: a volume is a path of the node.</summary>
internal sealed class KUBE1007HostPathVolume() : PodRule(new RuleDescriptor
{
    Id = "KUBE1007",
    Name = "HostPathVolume",
    Title = "Do not use hostPath volumes",
    MessageFormat = "{0} has {1} on {2}; use a volume that is not part of the node",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    Covers = ["KUBE1101"],
    PeerChecks = [PeerCheck.Polaris("hostPathSet")],
    Options = [_allowedPathPrefixes],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _allowedPathPrefixes = RuleOption.List(
        "allowed_path_prefixes", [], "Paths of the node that volumes may use, with everything below them.");

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        foreach (var volume in pod.HostPathVolumes)
        {
            if (!context.Option(_allowedPathPrefixes).Any(prefix => volume.IsUnder(prefix) != false))
            {
                context.Report(volume.Field, [pod.Description, Mention.Of("volume", volume.Name), Mention.OfNodePath(volume.Field)]);
            }
        }
    }
}
