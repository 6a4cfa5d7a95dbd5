using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6048: the resources of a pod do not fit those of its containers, or are none that a pod can have.</summary>
internal sealed class KUBE6048InvalidPodResources() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6048",
    Name = "InvalidPodResources",
    Title = "Let the resources of a pod fit its containers",
    MessageFormat = "{0} has invalid resources: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification",
})
{
    private const int FirstMinor = 34;
    private const double Tolerance = 1e-9;

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var resources = pod.Spec["resources"];
        if (!resources.IsPresent || !check.Version.IsAtLeast(FirstMinor))
        {
            return;
        }

        if (resources["claims"].Items.Count > 0)
        {
            check.Report(resources["claims"], "a pod has its claims in resourceClaims");
        }

        foreach (var amount in resources["requests"].Entries.Concat(resources["limits"].Entries))
        {
            var name = amount.Segment.Key!;
            if (name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name))
            {
                check.Report(amount, $"'{name}' is for containers alone; a pod can have cpu, memory and huge pages");
            }
        }

        foreach (var request in resources["requests"].Entries)
        {
            CheckRequest(pod, request, resources["limits"][request.Segment.Key!], check);
        }

        foreach (var limit in resources["limits"].Entries)
        {
            CheckLimit(pod, limit, check);
        }
    }

    private static void CheckRequest(Pod pod, ManifestCursor request, ManifestCursor limit, FieldCheck check)
    {
        var name = request.Segment.Key!;
        if (FieldValue.QuantityOf(request) is not { } requested)
        {
            return;
        }

        if (FieldValue.QuantityOf(limit) is { } limited && QuantityComparison.IsMore(requested, limited))
        {
            check.Report(request, $"the request of {name} is greater than its limit");
        }

        // Only the requests that are known count, so the sum is at least that.
        var sum = pod.Containers.Where(RunsAsLongAsThePod).Sum(container => AmountOf(container.Cursor["resources"]["requests"][name]));
        if (sum > requested.Value * (1 + Tolerance))
        {
            check.Report(request, $"the request of {name} is less than the sum of the containers");
        }
    }

    private static void CheckLimit(Pod pod, ManifestCursor limit, FieldCheck check)
    {
        var name = limit.Segment.Key!;
        foreach (var container in pod.Containers)
        {
            var own = container.Cursor["resources"]["limits"][name];
            if (FieldValue.QuantityOf(limit) is { } limited && FieldValue.QuantityOf(own) is { } amount && QuantityComparison.IsMore(amount, limited))
            {
                check.Report(limit, $"the limit of {name} is less than that of {Mention.Of("container", container.Cursor["name"])}");
                return;
            }
        }
    }

    private static bool RunsAsLongAsThePod(Container container) => container.Kind is ContainerKind.Regular or ContainerKind.Sidecar;

    private static double AmountOf(ManifestCursor amount) => FieldValue.QuantityOf(amount) is { Value: > 0 and var value } ? value : 0;
}
