using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>Finds what the objects of a project say about others, as rules learn it from the manifest set.</summary>
internal static class ExemptionFinder
{
    private static readonly string[] _lists = ["limits", "requests"];
    private static readonly string[] _resources = ["cpu", "memory"];

    /// <summary>Finds it.</summary>
    /// <param name="objects">All objects.</param>
    /// <param name="namespaces">The namespaces with their objects.</param>
    /// <param name="limits">LimitRanges besides those of the objects.</param>
    public static PolicyExemptions Find(IReadOnlyList<SetObject> objects, IReadOnlyList<PolicyNamespace> namespaces, IReadOnlyList<KubernetesObject> limits)
    {
        var ranges = namespaces.ToDictionary(item => item.Name, item => item.OfKind("", "LimitRange").Concat(limits.Where(range => range.Namespace == item.Name)).ToList(), StringComparer.Ordinal);
        var limited =
            from list in _lists
            from resource in _resources
            let names = namespaces.Where(item => ranges[item.Name].Exists(range => Gives(range, list, resource))).Select(item => item.Name).ToList()
            where names.Count > 0
            select (Key: $"{list}.{resource}", Names: (IReadOnlyList<string>)names);
        return new PolicyExemptions(
            limited.ToDictionary(item => item.Key, item => item.Names),
            [.. namespaces.SelectMany(item => item.OfKind("", "ServiceAccount").Where(account => account.Root["automountServiceAccountToken"].Is(false)).Select(account => $"{item.Name}/{account.Name}"))],
            objects.Any(item => KUBE1242NamespacePodSecurityMissing.IsGuard(item.Value)));
    }

    // To itself, a LimitRange gives what it gives to all objects of its namespace.
    private static bool Gives(KubernetesObject range, string list, string resource) => LimitFacts.Source.Find(new ManifestSet([range])).MayGive(range, list, resource);
}
