using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE2308: an Ingress serves every host.</summary>
internal sealed class KUBE2308IngressCatchAllHost() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2308",
        Name = "IngressCatchAllHost",
        Title = "Name the hosts that an Ingress serves",
        MessageFormat = "{0} serves requests for every host that no other Ingress names; name the hosts",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules",
        Covers = ["KUBE2320"],
    },
    NetworkKinds.Ingress)
{
    // The second name is that of the versions before networking.k8s.io/v1.
    private static readonly string[] _defaultBackends = ["defaultBackend", "backend"];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var spec = target.Root["spec"];
        var rules = spec["rules"];
        foreach (var host in rules.Items.Where(rule => rule.IsPresent).Select(rule => rule["host"]).Where(IsEveryHost))
        {
            context.Report(host, [target.Subject]);
        }

        if (rules is { IsComplete: true, Items.Count: 0 } && _defaultBackends.Select(name => spec[name]).FirstOrDefault(field => field.IsPresent) is { } backend)
        {
            context.Report(backend, [target.Subject]);
        }
    }

    private static bool IsEveryHost(ManifestCursor host) => host.IsAbsent || host.String is "" or "*";
}
