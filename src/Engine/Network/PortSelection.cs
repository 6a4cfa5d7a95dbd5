namespace KubeGuard.Network;

/// <summary>The ports that a policy rule selects: numbers, and names that only the destination can resolve.</summary>
/// <param name="Numbers">The ports that are given by number.</param>
/// <param name="Names">The ports that are given by name.</param>
internal sealed record PortSelection(PortSet Numbers, IReadOnlyList<NamedPort> Names)
{
    /// <summary>Every port of every protocol.</summary>
    public static readonly PortSelection All = new(PortSet.All, []);

    /// <summary>The ports at a destination. A name that it does not declare selects nothing.</summary>
    /// <param name="declared">The container ports of the destination; none for an address.</param>
    public PortSet At(IReadOnlyList<ContainerPort> declared) =>
        Names.Aggregate(Numbers, (ports, name) => declared.Where(port => IsMeant(name, port)).Aggregate(ports, Add));

    private static bool IsMeant(NamedPort wanted, ContainerPort port) =>
        port.Name == wanted.Name && (wanted.Protocol is null || wanted.Protocol == port.Protocol) && (!port.IsOfInitContainer || wanted.MayBeOfInitContainer);

    private static PortSet Add(PortSet ports, ContainerPort port) => ports.Union(PortSet.Of(port.Protocol, port.Number, port.Number));
}
