using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Objects;

/// <summary>
/// The objects that are certainly written twice.
/// </summary>
internal sealed class RepeatedObjects
{
    private const string ApiVersion = "apiVersion";
    private const string EarlierGroup = "extensions";

    // The groups that kinds of the earlier one are in now.
    private static readonly Dictionary<string, string> _presentGroups = new(StringComparer.Ordinal)
    {
        ["Deployment"] = "apps",
        ["DaemonSet"] = "apps",
        ["ReplicaSet"] = "apps",
        ["Ingress"] = "networking.k8s.io",
        ["NetworkPolicy"] = "networking.k8s.io",
        ["PodSecurityPolicy"] = "policy",
    };

    private readonly Dictionary<SetObject, SetObject> _first;

    private RepeatedObjects(IEnumerable<(SetObject First, SetObject Again)> pairs) => _first = pairs.ToDictionary(pair => pair.Again, pair => pair.First);

    /// <summary>Finds them. The version is kept of whole objects alone, since two patches may be of one object.</summary>
    public static FactsSource<RepeatedObjects> Source { get; } = new(
        [ObjectParts.OfAll(target => target.Root.IsComplete ? [target.Root[ApiVersion]] : [])],
        set => new RepeatedObjects(set.Alike(set.Objects, KeyOf).SelectMany(PairsOf)));

    /// <summary>The object that another one repeats; <see langword="null"/> if it repeats none.</summary>
    public SetObject? FirstOf(SetObject item) => _first.TryGetValue(item, out var first) ? first : null;

    private static IEnumerable<(SetObject First, SetObject Again)> PairsOf(IReadOnlyList<SetObject> together) =>
        together.Skip(1).Select(again => (together[0], again));

    // Null if the object, or what identifies it, is not wholly known.
    private static (string Group, string Kind, string? Namespace, string Name)? KeyOf(SetObject item) =>
        item.Root[ApiVersion].String is null || item.Value.Name is not { Length: > 0 } name || !item.TryGetNamespace(out var @namespace)
            ? null
            : (GroupOf(item.Value.Type!), item.Value.Type!.Kind, @namespace, name);

    private static string GroupOf(GroupVersionKind type) => type.Group == EarlierGroup && _presentGroups.TryGetValue(type.Kind, out var present) ? present : type.Group;
}
