using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>A reference of a NetworkPolicy, by name, to a port of pods.</summary>
/// <param name="port">The port.</param>
internal sealed class NamedPortReference(AllowedPort port) : Reference(port.Port.PortField, target: null)
{
    // A rule for all pods of a namespace may mean those alone that have the port.
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts)
    {
        var pods = port.PodsIn(facts);
        var lacking = pods.Count(Lacks);
        return lacking > 0 && (lacking == pods.Count || port.IsForLabels) ? false : null;
    }

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts)
    {
        var pods = port.PodsIn(facts);
        var lacking = pods.Where(Lacks).ToList();
        var text = $"has a port '{Field.String}' ({TransportProtocols.NameOf(port.Protocol)})";
        return lacking.Count == pods.Count
            ? $"none {text}, so the rule never matches{Spelling.Suggest(Field.String!, pods.SelectMany(pod => pod.Ports.Names))}"
            : $"no container of {string.Join(", ", lacking.Select(pod => pod.Owner.Description).Distinct())} {text}";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. port.PodsIn(facts).Where(Lacks).Select(pod => RelatedPlace.At(pod.Owner.Metadata["name"], "the pods are here"))];

    private bool Lacks(SelectedPod pod) => pod.IsCertain && pod.Ports.Offer(port.Protocol, Field.String!) == false;
}
