using KubeGuard.Network;

namespace KubeGuard.Cluster.References;

/// <summary>A reference of a NetworkPolicy, by number, to a port of the pods that it selects.</summary>
/// <param name="port">The port.</param>
internal sealed class PolicyPortReference(AllowedPort port) : Reference(port.Port.PortField, target: null)
{
    // Containers need not declare their ports, so pods that declare none tell nothing.
    /// <inheritdoc/>
    public override bool? IsFound(ReferenceFacts facts)
    {
        var pods = port.PodsIn(facts);
        return port.Port is { First: { } first, Last: { } last }
            && pods.Any(pod => pod is { IsCertain: true, Ports.HasAny: true })
            && pods.All(pod => pod.Ports.Offer(port.Protocol, first, last) == false)
            ? false
            : null;
    }

    /// <inheritdoc/>
    public override string DescribeMissing(ReferenceFacts facts) =>
        $"no container of them declares {(port.Port.First == port.Port.Last ? "the port" : "a port from")} {Range} ({TransportProtocols.NameOf(port.Protocol)})";

    private string Range => port.Port.First == port.Port.Last ? $"{port.Port.First}" : $"{port.Port.First} to {port.Port.Last}";
}
