using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.References;

/// <summary>A reference of a Service to a port of the pods that it selects.</summary>
/// <param name="field">The field with the number or name of the port.</param>
/// <param name="port">The port.</param>
/// <param name="scope">The namespace of the pods.</param>
/// <param name="labels">The labels that the pods are selected by.</param>
internal sealed class TargetPortReference(ManifestCursor field, ServicePort port, ObjectScope scope, IReadOnlyList<LabelRequirement> labels)
    : Reference(field, target: null)
{
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts) => LackingIn(facts).Count > 0 ? false : null;

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts)
    {
        var lacking = LackingIn(facts);
        var name = port.TargetName is { } text ? $"a port '{text}'" : $"the port {port.TargetNumber}";
        var hint = port.TargetName is null ? "" : Spelling.Suggest(port.TargetName, lacking.SelectMany(pod => pod.Ports.Names));
        return $"no container of {lacking[0].Owner.Description} declares {name} ({TransportProtocols.NameOf(port.Protocol)}){hint}";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedPlace> PlacesToLookAt(ReferenceFacts facts) =>
        [.. LackingIn(facts).Select(pod => RelatedPlace.At(pod.Owner.Metadata["name"], "the pods are here"))];

    // Containers need not declare their ports, so a number says nothing about pods that declare none; a name must be declared.
    private IReadOnlyList<SelectedPod> LackingIn(ReferenceFacts facts)
    {
        var pods = facts.Pods.Select(scope, labels).Where(pod => pod.IsCertain).ToList();
        var lacking = pods.FindAll(pod => Offers(pod.Ports) == false);
        return port.TargetName is not null && lacking.Count == pods.Count ? lacking : lacking.FindAll(pod => pod.Ports.HasAny);
    }

    private bool? Offers(PodPorts ports) =>
        port.TargetNumber is { } number ? ports.Offer(port.Protocol, number, number) : ports.Offer(port.Protocol, port.TargetName!);
}
