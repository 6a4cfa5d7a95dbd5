using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2302: a load balancer accepts connections from every address.</summary>
internal sealed class KUBE2302LoadBalancerWithoutSourceRanges() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2302",
        Name = "LoadBalancerWithoutSourceRanges",
        Title = "Limit the addresses that a load balancer accepts",
        MessageFormat = "{0} accepts connections from every address{1}; name the blocks that need access in loadBalancerSourceRanges",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer",
        Options = [_internalAnnotations],
        PeerChecks = [PeerCheck.KubeLinter("exposed-services")],
    },
    NetworkKinds.Service)
{
    private static readonly RuleOption<IReadOnlyDictionary<string, string>> _internalAnnotations = RuleOption.Map(
        "internal_load_balancer_annotations",
        LoadBalancers.InternalAnnotations,
        "The annotations, with their values, that keep a load balancer inside a private network.");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var (spec, annotations) = (target.Root["spec"], target.Metadata["annotations"]);
        var ranges = spec["loadBalancerSourceRanges"];
        if (!spec["type"].Is("LoadBalancer") || !context.Option(_internalAnnotations).All(annotation => annotations[annotation.Key].IsNot(annotation.Value)))
        {
            return;
        }

        foreach (var range in ranges.Items.Where(LoadBalancers.IsEveryAddress))
        {
            context.Report(range, [target.Subject, $" of {range.String}"]);
        }

        if (ranges is { IsComplete: true, Items.Count: 0 } && annotations[LoadBalancers.RangesAnnotation].IsAbsent)
        {
            context.Report(ranges, [target.Subject, ""]);
        }
    }
}
