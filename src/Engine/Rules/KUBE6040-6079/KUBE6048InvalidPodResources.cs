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
        if (pod.Spec.Find("resources") is not { IsPresent: true } resources || !check.Version.IsAtLeast(FirstMinor))
        {
            return;
        }

        if (resources["claims"].IsPresent)
        {
            check.Report(resources["claims"], "a pod has its claims in resourceClaims");
        }

        var (requests, limits) = (resources["requests"], resources["limits"]);
        foreach (var amount in requests.Entries.Concat(limits.Entries))
        {
            var name = amount.Segment.Key!;
            if (name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name) && ResourceNames.IsOfContainer(name))
            {
                check.Report(amount, $"'{name}' is for containers alone; a pod can have cpu, memory and huge pages");
            }
        }

        foreach (var name in requests.Entries.Concat(limits.Entries).Select(amount => amount.Segment.Key!).Distinct(StringComparer.Ordinal))
        {
            Compare(requests[name], limits[name], name, check);
            if (!CheckSum(pod, requests[name], limits[name], name, check))
            {
                CheckLimit(pod, limits[name], name, check);
            }
        }
    }

    private static void Compare(ManifestCursor request, ManifestCursor limit, string name, FieldCheck check)
    {
        if (FieldValue.QuantityOf(request) is not { } requested || FieldValue.QuantityOf(limit) is not { } limited)
        {
            return;
        }

        if (QuantityComparison.IsMore(requested, limited))
        {
            check.Report(request, $"the request of {name} is greater than its limit");
        }
        else if (ResourceNames.IsHugePages(name) && QuantityComparison.IsMore(limited, requested))
        {
            check.Report(request, $"the request of {name} is not equal to its limit");
        }
    }

    // A Pod that limits a resource and does not request it gets the sum of its containers as its request.
    private static bool CheckSum(Pod pod, ManifestCursor request, ManifestCursor limit, string name, FieldCheck check)
    {
        var isDefaulted = request.IsAbsent && pod.IsObject;
        var bound = isDefaulted ? limit : request;
        if (FieldValue.QuantityOf(bound) is not { } most || LeastOf(pod, name) <= most.Value * (1 + Tolerance))
        {
            return false;
        }

        check.Report(bound, isDefaulted ? $"the containers request more {name} than its limit" : $"the request of {name} is less than the sum of the containers");
        return true;
    }

    private static void CheckLimit(Pod pod, ManifestCursor limit, string name, FieldCheck check)
    {
        foreach (var container in pod.Containers)
        {
            var own = container.Cursor["resources"]["limits"][name];
            if (container.Kind == ContainerKind.Regular && FieldValue.QuantityOf(limit) is { } limited && FieldValue.QuantityOf(own) is { } amount && QuantityComparison.IsMore(amount, limited))
            {
                check.Report(limit, $"the limit of {name} is less than that of {Mention.Of("container", container.Cursor["name"])}");
                return;
            }
        }
    }

    // Only the requests that are known count. An init container runs beside the sidecars before it.
    private static double LeastOf(Pod pod, string name)
    {
        var (most, sidecars, regular) = (0.0, 0.0, 0.0);
        foreach (var container in pod.Containers)
        {
            var amount = RequestOf(container, name);
            most = Math.Max(most, container.Kind == ContainerKind.Init ? sidecars + amount : 0);
            sidecars += container.Kind == ContainerKind.Sidecar ? amount : 0;
            regular += container.Kind == ContainerKind.Regular ? amount : 0;
        }

        return Math.Max(most, sidecars + regular);
    }

    // In a Pod, the limit of a container is its request unless it has one.
    private static double RequestOf(Container container, string name)
    {
        var resources = container.Cursor["resources"];
        var request = resources["requests"][name];
        return FieldValue.QuantityOf(request.IsAbsent && container.Pod.IsObject ? resources["limits"][name] : request) is { Value: > 0 and var value } ? value : 0;
    }
}
