using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// The objects that are certainly written twice.
/// </summary>
internal sealed class RepeatedObjects
{
    private const string ApiVersion = "apiVersion";

    // Groups that some kinds had before the present one.
    private static readonly Dictionary<(string Group, string Kind), string> _presentGroups = new()
    {
        [("extensions", "Deployment")] = "apps",
        [("extensions", "DaemonSet")] = "apps",
        [("extensions", "ReplicaSet")] = "apps",
        [("extensions", "Ingress")] = "networking.k8s.io",
        [("extensions", "NetworkPolicy")] = "networking.k8s.io",
        [("extensions", "PodSecurityPolicy")] = "policy",
    };

    private readonly Dictionary<SetObject, SetObject> _first;

    private RepeatedObjects(IEnumerable<(SetObject First, SetObject Again)> pairs) => _first = pairs.ToDictionary(pair => pair.Again, pair => pair.First);

    /// <summary>Finds them. The version is kept of whole objects alone, since two patches may be of one object.</summary>
    public static FactsSource<RepeatedObjects> Source { get; } = new(
        [ObjectParts.OfAll(target => target.Root.IsComplete ? [target.Root[ApiVersion]] : [])],
        set => new RepeatedObjects(set.Objects.GroupBy(KeyOf).Where(same => same.Key is not null && same.Skip(1).Any()).SelectMany(set.Together).SelectMany(PairsOf)));

    /// <summary>The object that another one repeats; <see langword="null"/> if it repeats none.</summary>
    public SetObject? FirstOf(SetObject item) => _first.TryGetValue(item, out var first) ? first : null;

    private static IEnumerable<(SetObject First, SetObject Again)> PairsOf(IReadOnlyList<SetObject> together) =>
        together.Skip(1).Select(again => (together[0], again));

    // Null if the object, or what identifies it, is not wholly known.
    private static (string Group, string Kind, string? Namespace, string Name)? KeyOf(SetObject item) =>
        item.Root[ApiVersion].String is null || item.Value.Name is not { Length: > 0 } name || !item.TryGetNamespace(out var @namespace)
            ? null
            : (GroupOf(item.Value.Type!), item.Value.Type!.Kind, @namespace, name);

    private static string GroupOf(GroupVersionKind type) => _presentGroups.TryGetValue((type.Group, type.Kind), out var present) ? present : type.Group;
}
