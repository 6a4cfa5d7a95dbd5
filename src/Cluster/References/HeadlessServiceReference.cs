using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>
/// A reference of a StatefulSet to the Service that gives its pods their names: one without an address of its own that selects
/// them (https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations).
/// </summary>
/// <param name="workload">The StatefulSet.</param>
/// <param name="service">The reference to the Service.</param>
internal sealed class HeadlessServiceReference(SetObject workload, ObjectReference service) : Reference(service.Field, service.Target)
{
    private const string None = "None";

    /// <summary>The places that it reads in a Service.</summary>
    public static ObjectParts Parts { get; } =
        ObjectParts.Of(NetworkKinds.Service, service => [service.Root["spec"]["clusterIP"], service.Root["spec"]["clusterIPs"], service.Root["spec"]["selector"]]);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) =>
        service.IsSatisfied(facts, candidate => ThreeValued.All(IsHeadless(candidate), SelectsPods(candidate)));

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        service.Candidates(facts).All(candidate => IsHeadless(candidate) == false)
            ? $"the Service '{service.Name}' has an address; set its clusterIP to None"
            : $"the Service '{service.Name}' does not select its pods";

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. service.Candidates(facts).Select(candidate => RelatedPlace.At(candidate.Origin.Root["spec"], "the service is here"))];

    private static bool? IsHeadless(NamedObject candidate)
    {
        var spec = candidate.Origin.Root["spec"];
        var address = spec["clusterIP"].IsAbsent && spec["clusterIPs"].Items.Count > 0 ? spec["clusterIPs"].Items[0] : spec["clusterIP"];
        return address.IsAbsent ? false : address.Text?.Is(None);
    }

    private bool? SelectsPods(NamedObject candidate)
    {
        var selector = candidate.Origin.Root["spec"]["selector"];
        return selector is { IsComplete: true, Entries.Count: 0 }
            ? false
            : ThreeValued.Any(workload.Pods.Select(pod => LabelSelector.OfLabels(selector).Matches(pod.Labels)), isComplete: !workload.MayMakeOtherPods);
    }
}
