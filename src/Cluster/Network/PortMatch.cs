using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>The ports at the destination that a rule matches.</summary>
/// <param name="Protocols">All that the protocol of the rule leaves.</param>
/// <param name="Ports">The ports that are meant.</param>
/// <param name="NotPorts">The ports that are not meant.</param>
internal sealed record PortMatch(PortSet Protocols, PortSelection Ports, PortSelection NotPorts)
{
    /// <summary>Every port of every protocol.</summary>
    public static readonly PortMatch All = Of(PortSelection.All);

    private static readonly PortSelection _none = new(PortSet.None, []);

    /// <summary>Some ports.</summary>
    public static PortMatch Of(PortSelection ports) => new(PortSet.All, ports, new PortSelection(PortSet.None, []));

    /// <summary>The union of several selections.</summary>
    public static PortMatch Of(IReadOnlyCollection<PortSelection> selections) => Of(Union(selections));

    /// <summary>The union of several selections.</summary>
    public static PortSelection Union(IEnumerable<PortSelection> selections) => selections.Aggregate(
        _none, (union, next) => new PortSelection(union.Numbers.Union(next.Numbers), [.. union.Names, .. next.Names]));

    /// <summary>The ports at a destination.</summary>
    /// <param name="declared">The ports that its containers declare; none for an address.</param>
    public PortSet At(IReadOnlyList<ContainerPort> declared) => Protocols.Intersect(Ports.At(declared)).Except(NotPorts.At(declared));
}
