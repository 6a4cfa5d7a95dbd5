using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The names of resources. Without a domain before it, a name must be one that Kubernetes has
/// (https://kubernetes.io/docs/concepts/policy/resource-quotas/).
/// </summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";
    private const string Requests = "requests.";

    private const string NativeDomain = "kubernetes.io/";

    /// <summary>The resources of containers without a domain, huge pages aside.</summary>
    public static readonly string[] OfContainer = ["cpu", "memory", "ephemeral-storage"];

    private static readonly string[] _compute = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    private static readonly string[] _counted =
        ["pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers"];

    private static readonly string[] _ofQuota = [.. _compute, .. _counted, "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage", "requests.storage"];

    /// <summary>Determines whether a container can have a resource.</summary>
    public static bool IsOfContainer(string name) => HasDomain(name)
        ? LabelSyntax.IsKey(name) && !name.StartsWith(Requests, StringComparison.Ordinal)
        : Array.IndexOf(OfContainer, name) >= 0 || IsHugePages(name);

    /// <summary>Determines whether a quota can limit a resource.</summary>
    public static bool IsOfQuota(string name) => HasDomain(name) || IsOfQuotaWithoutDomain(name);

    /// <summary>Determines whether a quota limits a resource of Kubernetes itself, other than a count of objects of any kind.</summary>
    public static bool IsOfQuotaWithoutDomain(string name) =>
        _ofQuota.Contains(name, StringComparer.Ordinal) || IsHugePages(name.StartsWith(Requests, StringComparison.Ordinal) ? name.Substring(Requests.Length) : name);

    /// <summary>Determines whether amounts of a resource are whole numbers.</summary>
    public static bool IsCounted(string name) => _counted.Contains(name, StringComparer.Ordinal);

    /// <summary>Determines whether a quota of a scope can limit a resource.</summary>
    public static bool IsInScope(string name, string scope) => scope switch
    {
        "BestEffort" => name == "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" => name == "pods" || _compute.Contains(name, StringComparer.Ordinal),
        "VolumeAttributesClass" => name is "persistentvolumeclaims" or "requests.storage",
        _ => true,
    };

    /// <summary>Determines whether a limit of a resource must be its request, since it cannot be shared.</summary>
    public static bool IsExclusive(string name) => IsExtended(name) || IsHugePages(name);

    /// <summary>Determines whether a device plugin or an administrator counts a resource, in whole numbers.</summary>
    public static bool IsExtended(string name) => HasDomain(name) && name.IndexOf(NativeDomain, StringComparison.Ordinal) < 0;

    /// <summary>Determines whether a resource is memory in huge pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal) && LabelSyntax.IsKey(name);

    /// <summary>The size of the huge pages of a resource in bytes; <see langword="null"/> if it is not known or the resource is another one.</summary>
    public static double? PageSizeOf(string name) =>
        IsHugePages(name) && ResourceQuantity.TryParse(name.Substring(HugePages.Length)) is { Value: > 0 } size ? size.Value : null;

    private static bool HasDomain(string name) => name.IndexOf('/') >= 0;
}
