using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1009: a probe or lifecycle hook makes the kubelet call another host.</summary>
internal sealed class KUBE1009ProbeOrLifecycleHost() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1009",
    Name = "ProbeOrLifecycleHost",
    Title = "Do not point probes or lifecycle hooks at another host",
    MessageFormat = "{0} lets the kubelet call the host '{1}' in its {2}; remove host, so that the pod itself is called",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
})
{
    // The policy version that introduced the check; before it the finding is only advice.
    private const int FirstMinor = 34;

    private static readonly string[] _actions = ["httpGet", "tcpSocket"];

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var handler in HandlersOf(container.Cursor).Where(handler => !handler.IsAbsent))
        {
            foreach (var action in _actions)
            {
                Analyze(container, handler, handler[action]["host"], context);
            }
        }
    }

    private static void Analyze(Container container, ManifestCursor handler, ManifestCursor host, RuleContext context)
    {
        if (host.Text is not { } text || text.Is("") != false)
        {
            return;
        }

        string[] arguments = [container.Description, text.ToString(), handler.Segment.Key!];
        if (context.TargetVersion.IsAtLeast(FirstMinor))
        {
            context.Report(host, arguments, FixOf(host));
        }
        else
        {
            context.ReportAdvice(host, arguments, FixOf(host));
        }
    }

    private static RuleFix FixOf(ManifestCursor host) =>
        RuleFix.Review("Call the pod itself", "answer probes and hooks at the pod's address", ManifestEdit.Remove(host));

    private static ManifestCursor[] HandlersOf(ManifestCursor container) =>
    [
        container["livenessProbe"],
        container["readinessProbe"],
        container["startupProbe"],
        container["lifecycle"]["postStart"],
        container["lifecycle"]["preStop"],
    ];
}
