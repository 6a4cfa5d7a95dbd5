namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The names of the resources that a container can have
/// (https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-types).
/// </summary>
internal static class ResourceName
{
    private const string HugePages = "hugepages-";
    private const string NativeDomain = "kubernetes.io/";
    private const string RequestPrefix = "requests.";

    /// <summary>The resources without a domain, huge pages aside.</summary>
    public static readonly IReadOnlyList<string> Standard = ["cpu", "memory", "ephemeral-storage"];

    /// <summary>Determines whether containers can have a resource.</summary>
    public static bool IsKnown(string name) =>
        name.IndexOf('/') >= 0
            ? TextForm.QualifiedName.IsValid(name) && !name.StartsWith(RequestPrefix, StringComparison.Ordinal)
            : Standard.Contains(name) || IsHugePages(name);

    /// <summary>Determines whether a resource is counted by a device plugin or an administrator, in whole numbers.</summary>
    public static bool IsExtended(string name)
    {
        var slash = name.IndexOf('/');
        return slash >= 0 && name.IndexOf(NativeDomain, StringComparison.Ordinal) < 0;
    }

    /// <summary>Determines whether the limit of a resource may be greater than the request.</summary>
    public static bool CanBeOvercommitted(string name) => !IsExtended(name) && !IsHugePages(name);

    /// <summary>Determines whether a resource is memory in huge pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>The size of the huge pages of a resource in bytes; <see langword="null"/> if it is not known or the resource is another one.</summary>
    public static double? PageSizeOf(string name) =>
        IsHugePages(name) && ResourceQuantity.TryParse(name.Substring(HugePages.Length)) is { Value: > 0 } size ? size.Value : null;
}
