using System.Globalization;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>
/// The starting values for the resources of a namespace, from what the containers in it request: defaults of a LimitRange
/// (https://kubernetes.io/docs/concepts/policy/limit-range/) and the sums of a ResourceQuota
/// (https://kubernetes.io/docs/concepts/policy/resource-quotas/).
/// </summary>
internal sealed class ResourceAmounts
{
    // Twice the sum leaves room for a rolling update, which runs old and new pods at the same time.
    private const int Room = 2;

    private static readonly Resource _cpu = new("cpu", 1e-3, 0.1, 0.5);
    private static readonly Resource _memory = new("memory", Math.Pow(2, 20), 128 * Math.Pow(2, 20), 256 * Math.Pow(2, 20));

    private readonly IReadOnlyList<(Container Container, int Pods)> _containers;
    private readonly int _pods;

    private ResourceAmounts(IReadOnlyList<(Container Container, int Pods)> containers, int pods, bool isCountable)
    {
        _containers = containers;
        _pods = pods;
        IsCountable = isCountable;
    }

    /// <summary>Indicates whether the number of pods is known: that of a DaemonSet is the number of nodes.</summary>
    public bool IsCountable { get; }

    /// <summary>The amounts of a namespace.</summary>
    public static ResourceAmounts Of(PolicyNamespace @namespace)
    {
        var scaled = @namespace.OfKind("autoscaling", "HorizontalPodAutoscaler")
            .Where(target => target.Root["spec"]["scaleTargetRef"]["name"].String is not null)
            .ToLookup(target => Target(target.Root["spec"]["scaleTargetRef"]), target => target.Root["spec"]["maxReplicas"].Integer ?? 1, StringComparer.Ordinal);
        var pods = @namespace.Objects.SelectMany(item => item.Value.Pods).Select(pod => (Pod: pod, Count: (int)Math.Min(int.MaxValue / 4, CountOf(pod.Object, scaled)))).ToList();
        return new ResourceAmounts(
            [.. pods.SelectMany(pod => pod.Pod.Containers.Where(container => container.Kind is ContainerKind.Regular or ContainerKind.Sidecar).Select(container => (container, pod.Count)))],
            pods.Sum(pod => pod.Count),
            isCountable: pods.Count > 0 && pods.All(pod => pod.Pod.Object.Type?.Kind != "DaemonSet"));
    }

    /// <summary>The defaults of containers: the largest limit that one of them has, and the median of the requests.</summary>
    public MappingNode LimitRange => Mapping(("limits", List([Mapping(
        ("type", Text("Container")),
        ("default", Mapping(("cpu", Text(_cpu.Write(LimitFor(_cpu)))), ("memory", Text(_memory.Write(LimitFor(_memory)))))),
        ("defaultRequest", Mapping(("cpu", Text(_cpu.Write(RequestFor(_cpu)))), ("memory", Text(_memory.Write(RequestFor(_memory)))))))])));

    /// <summary>Twice what all pods request and are limited to.</summary>
    public MappingNode Quota => Mapping(("hard", Mapping(
        ("limits.cpu", Text(_cpu.Write(Sum("limits", _cpu, LimitFor)))),
        ("limits.memory", Text(_memory.Write(Sum("limits", _memory, LimitFor)))),
        ("pods", Text((_pods * Room).ToString(CultureInfo.InvariantCulture))),
        ("requests.cpu", Text(_cpu.Write(Sum("requests", _cpu, RequestFor)))),
        ("requests.memory", Text(_memory.Write(Sum("requests", _memory, RequestFor)))))));

    private double LimitFor(Resource resource) =>
        Amounts("limits", resource).DefaultIfEmpty(resource.DefaultLimit).Concat(Amounts("requests", resource)).Max();

    private double RequestFor(Resource resource)
    {
        var amounts = Amounts("requests", resource).OrderBy(amount => amount).ToList();
        return amounts.Count > 0 ? amounts[(amounts.Count - 1) / 2] : Math.Min(resource.DefaultRequest, LimitFor(resource));
    }

    private double Sum(string list, Resource resource, Func<Resource, double> defaultFor) =>
        Room * _containers.Sum(item => item.Pods * (AmountOf(item.Container, list, resource) ?? defaultFor(resource)));

    private IEnumerable<double> Amounts(string list, Resource resource) => _containers.Select(item => AmountOf(item.Container, list, resource)).OfType<double>();

    private static double? AmountOf(Container container, string list, Resource resource) =>
        container.Cursor["resources"][list][resource.Name].Node is ScalarNode { Text.Value: { } text } && ResourceQuantity.TryParse(text) is { Value: > 0 and var amount } ? amount : null;

    private static long CountOf(KubernetesObject owner, ILookup<string, long> scaled)
    {
        var spec = owner.Root["spec"];
        var written = (spec["replicas"].Integer ?? spec["parallelism"].Integer ?? spec["jobTemplate"]["spec"]["parallelism"].Integer) is > 0 and var count ? count : 1;
        return scaled[$"{owner.Type?.Kind}/{owner.Name}"].Append(written).Max();
    }

    private static string Target(ManifestCursor reference) => $"{reference["kind"].String}/{reference["name"].String}";

    private sealed record Resource(string Name, double Unit, double DefaultRequest, double DefaultLimit)
    {
        public string Write(double amount) => Math.Ceiling(Math.Round(amount / Unit, 3)).ToString("0", CultureInfo.InvariantCulture) + (Name == "cpu" ? "m" : "Mi");
    }
}
