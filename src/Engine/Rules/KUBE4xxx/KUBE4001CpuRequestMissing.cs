using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE4001: a container requests no CPU.</summary>
public sealed class KUBE4001CpuRequestMissing() : RequestRule(
    new RuleDescriptor
    {
        Id = "KUBE4001",
        Name = "CpuRequestMissing",
        Title = "Request CPU",
        MessageFormat = "{0} requests no CPU; set resources.requests.cpu",
        Category = RuleCategory.Resources,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
        Options = [ContainerScopes.ExcludeInitContainersByDefault, AcceptLimitAsRequest, _acceptNamespaceLimitRange, AcceptPodLevelResources],
    },
    "cpu",
    "100m")
{
    private static readonly RuleOption<bool> _acceptNamespaceLimitRange = RuleOption.Flag(
        "accept_namespace_limit_range", true, "Accept a LimitRange of the namespace, in the same manifest set, that gives containers a default request.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds { get; } = ["LimitRange"];

    /// <inheritdoc/>
    protected override bool MayBeSetElsewhere(Container container, RuleContext context) =>
        base.MayBeSetElsewhere(container, context)
        || (context.Option(_acceptNamespaceLimitRange) && MayHaveDefaultRequest(container.Pod.Object, context));

    private static bool MayHaveDefaultRequest(KubernetesObject target, RuleContext context) =>
        context.OfKind("LimitRange")
            .Where(range => range.MayShareNamespaceWith(target))
            .SelectMany(range => range.Root["spec"]["limits"].Items)
            .Any(limit => !limit["type"].IsNot("Container") && MayGiveRequest(limit));

    // Without a default request, the API server takes the default limit.
    private static bool MayGiveRequest(ManifestCursor limit) =>
        ResourceQuantity.IsSet(limit["defaultRequest"]["cpu"]) != false || ResourceQuantity.IsSet(limit["default"]["cpu"]) != false;
}
