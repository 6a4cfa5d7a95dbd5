using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>
/// A port that a NetworkPolicy allows at pods, which only a Service has: policies see connections after the Service has forwarded them
/// to a port of the pods.
/// </summary>
/// <param name="port">The port.</param>
internal sealed class ForwardedPortReference(AllowedPort port) : Reference(port.Port.PortField, target: null)
{
    /// <summary>The places that it reads in a Service.</summary>
    public static ObjectParts Parts { get; } =
        ObjectParts.Of(NetworkKinds.Service, service => [service.Root["spec"]["type"], service.Root["spec"]["selector"], service.Root["spec"]["ports"]]);

    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => Forwards(facts).Any() ? false : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts)
    {
        var (service, target) = Forwards(facts).First();
        return $"the Service '{service.Value.Name}' forwards {Field.Integer} to {target}, and policies see the port of the pods; allow {target}";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. Forwards(facts).Select(forward => RelatedPlace.At(forward.Service.Root["spec"]["ports"], "the ports of the service are here"))];

    // The Services that have the port and forward it to another one, which the rule does not allow, while no pod has the port itself.
    private IEnumerable<(SetObject Service, int Target)> Forwards(ReferenceFacts facts)
    {
        var pods = port.PodsIn(facts);
        return pods.Count > 0 && pods.All(pod => pod is { IsCertain: true } && pod.Ports.Offer(port.Protocol, port.Port.First!.Value, port.Port.First!.Value) == false)
            ? from service in facts.Set.OfKind(NetworkKinds.Service)
              where port.Destinations.Any(pods => pods.Scope.Includes(service.Value) == true) && IsForAll(service, pods, facts)
              from forwarded in service.Root["spec"]["ports"].Items.Select(ServicePort.Read).OfType<ServicePort>()
              where forwarded.Number == port.Port.First && forwarded.Protocol == port.Protocol && forwarded.TargetNumber is { } target && target != forwarded.Number && !MayAllow(target)
              select (service, forwarded.TargetNumber!.Value)
            : [];
    }

    private static bool IsForAll(SetObject service, IReadOnlyList<SelectedPod> pods, ReferenceFacts facts)
    {
        var labels = LabelSelector.OfLabels(service.Root["spec"]["selector"]).Requirements;
        return labels.Count > 0 && service.Root["spec"]["type"].IsNot("ExternalName")
            && new HashSet<KubernetesObject>(pods.Select(pod => pod.Owner)).IsSubsetOf(
                facts.Pods.Select(ObjectScope.Beside(service.Value), labels).Where(pod => pod.IsCertain).Select(pod => pod.Owner));
    }

    private bool MayAllow(int number) =>
        !port.Rule.PortList.IsComplete
        || port.Rule.Ports.Any(other => other.First is not { } first || other.Last is not { } last || (first <= number && number <= last));
}
