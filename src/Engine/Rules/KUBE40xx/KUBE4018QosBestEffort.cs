using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE4018: no container of a pod has a request or limit, so the pod is the first to be evicted.</summary>
internal sealed class KUBE4018QosBestEffort() : PodRule(new RuleDescriptor
{
    Id = "KUBE4018",
    Name = "QosBestEffort",
    Title = "Avoid the BestEffort QoS class",
    MessageFormat = "{0} has no request or limit of CPU or memory, so it is evicted first; set resources on a container",
    Category = RuleCategory.Resources,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#besteffort",
    Options = [ResourceRule.AcceptNamespaceLimitRange],
})
{
    private static readonly string[] _lists = ["requests", "limits"];
    private static readonly string[] _resources = ["cpu", "memory"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => LimitFacts.Source.Kinds;

    /// <inheritdoc/>
    protected override void Analyze(Pod pod, RuleContext context)
    {
        var isBestEffort = pod.HasAllContainers
            && HasNone(pod.Spec)
            && pod.Containers.All(container => container.Kind == ContainerKind.Ephemeral || HasNone(container.Cursor))
            && !MayGetDefaults(pod, context);
        if (isBestEffort)
        {
            context.ReportLack(pod.Spec, [pod.Description]);
        }
    }

    private static bool HasNone(ManifestCursor owner) =>
        _lists.All(list => _resources.All(resource => ResourceQuantity.IsSet(owner["resources"][list][resource]) == false));

    // A default applies only where nothing is written, not in place of a zero.
    private static bool MayGetDefaults(Pod pod, RuleContext context)
    {
        if (!context.Option(ResourceRule.AcceptNamespaceLimitRange))
        {
            return false;
        }

        var limits = context.Facts(LimitFacts.Source);
        return pod.Containers.Any(container =>
            container.Kind != ContainerKind.Ephemeral
            && _lists.Any(list => _resources.Any(resource =>
                container.Cursor["resources"][list][resource].IsAbsent && limits.MayGive(pod.Object, list, resource))));
    }
}
