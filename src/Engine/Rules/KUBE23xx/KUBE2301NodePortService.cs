using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2301: a Service opens a port of every node.</summary>
internal sealed class KUBE2301NodePortService() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2301",
        Name = "NodePortService",
        Title = "Do not open ports of the nodes",
        MessageFormat = "{0} opens a port of every node; use the type ClusterIP, and an Ingress or a Gateway for access from outside",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport",
        PeerChecks = [PeerCheck.KubeLinter("exposed-services"), PeerCheck.KubeScore("service-type")],
    },
    NetworkKinds.Service)
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var spec = target.Root["spec"];
        if (spec["type"].Is("NodePort"))
        {
            context.Report(spec["type"], [target.Subject], FixesOf(spec));
        }
    }

    /// <summary>The fix of a Service. Two other fields are refused in one of the type ClusterIP, so all ports have to be known.</summary>
    public static RuleFix[] FixesOf(ManifestCursor spec) => !spec.IsComplete || !spec["ports"].HasOnly(port => port.IsPresent && port.IsComplete) ? [] :
    [
        RuleFix.Review(
            "Make it a ClusterIP Service",
            "be reached without a port of the nodes",
            [
                ManifestEdit.Set(spec["type"], "ClusterIP"),
                .. spec["ports"].Items.Select(port => port["nodePort"]).Append(spec["externalTrafficPolicy"]).Where(field => !field.IsAbsent).Select(ManifestEdit.Remove),
            ]),
    ];
}
