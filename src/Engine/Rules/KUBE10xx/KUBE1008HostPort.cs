using System.Globalization;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1008: a container's port is bound on the node.</summary>
internal sealed class KUBE1008HostPort() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1008",
    Name = "HostPort",
    Title = "Do not bind container ports to node ports",
    MessageFormat = "{0} binds port {1} of the node; remove hostPort and use a Service",
    Category = RuleCategory.PodSecurityBaseline,
    Profile = PodSecurityProfile.Baseline,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    PeerChecks = [PeerCheck.Polaris("hostPortSet")],
    Options = [_allowedHostPorts],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _allowedHostPorts = RuleOption.List(
        "allowed_host_ports", [], "Ports of the node that containers may bind, as numbers or ranges such as `8000-8999`.");

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var port in container.Cursor["ports"].Items)
        {
            var hostPort = port["hostPort"];
            if (hostPort.Integer is { } number and not 0 && !context.Option(_allowedHostPorts).Any(range => Contains(range, number)))
            {
                context.Report(hostPort, [container.Description, number.ToString(CultureInfo.InvariantCulture)], FixOf(container, port, number));
            }
        }
    }

    /// <summary>Reads a port or a range of ports, as a user writes it; <see langword="null"/> if it is neither.</summary>
    internal static (int First, int Last)? TryReadRange(string range)
    {
        var ends = range.Split('-');
        return ends.Length <= 2 && TryRead(ends[0], out var first) && TryRead(ends[ends.Length - 1], out var last) ? (first, last) : null;
    }

    private static bool Contains(string range, long number) => TryReadRange(range) is { } ends && number >= ends.First && number <= ends.Last;

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static RuleFix FixOf(Container container, ManifestCursor port, long number)
    {
        var edit = ManifestEdit.Remove(port["hostPort"]);
        var title = "Do not bind port " + number.ToString(CultureInfo.InvariantCulture) + " of the node";

        // In the node's network both are the same port, even if only one is written.
        return container.Pod.Spec["hostNetwork"].Is(true) && port["containerPort"].Is(number)
            ? RuleFix.Safe(title, edit)
            : RuleFix.Review(title, "be reached through a Service instead of a port of the node", edit).Unless(() => IsIngress(container, number)
                ? FixObjection.Contradicted("the container is an ingress, which receives requests at the node's port")
                : null);
    }

    private static bool IsIngress(Container container, long port) =>
        port is 80 or 443
        && container.Cursor["command"].Items.Concat(container.Cursor["args"].Items)
            .Concat([container.Cursor["image"], container.Cursor["name"], container.Pod.Object.Metadata["name"]])
            .Any(text => text.String?.IndexOf("ingress", StringComparison.OrdinalIgnoreCase) >= 0);
}
