using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1210: a container can send raw packets.</summary>
internal sealed class KUBE1210NetRawNotDropped() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1210",
    Name = "NetRawNotDropped",
    Title = "Drop NET_RAW",
    MessageFormat = "{0} has the capability NET_RAW, with which it can forge packets; drop it",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Suggestion,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container",
    PeerChecks = [PeerCheck.KubeLinter("drop-net-raw-capability")],
    Options = [_onlyWhenCapabilitiesPresent],
    Absence = AbsenceClause.InSecurityContext("has the capability NET_RAW"),
})
{
    private const string All = "ALL";
    private const string NetRaw = "NET_RAW";

    private static readonly RuleOption<bool> _onlyWhenCapabilitiesPresent = RuleOption.Flag(
        "only_when_capabilities_present", false, "Report only containers that set `capabilities`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var capabilities = container.SecurityContext["capabilities"];
        if (container.Pod.MayBeWindows || (context.Option(_onlyWhenCapabilitiesPresent) && !capabilities.IsPresent))
        {
            return;
        }

        var drop = capabilities["drop"];
        if (drop.HasOnly(item => NameOf(item) is not (null or All or NetRaw)))
        {
            context.ReportLack(drop, [container.Description], RuleFix.Review(
                "Drop NET_RAW", "run without the capability NET_RAW", ManifestEdit.Add(drop, NetRaw)));
        }
        else if (drop.Items.Any(item => NameOf(item) == All)
            && capabilities["add"].Items.FirstOrDefault(item => NameOf(item) == NetRaw) is { } added)
        {
            context.Report(added, [container.Description], CapabilityFix.Remove(added, NetRaw));
        }
    }

    private static string? NameOf(ManifestCursor item) => item.String is { } name ? CapabilityName.Normalize(name) : null;
}
