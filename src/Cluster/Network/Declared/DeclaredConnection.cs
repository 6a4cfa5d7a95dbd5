using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>A line of a list: connections from some peers to some peers.</summary>
/// <param name="From">Where they come from.</param>
/// <param name="To">Where they go to.</param>
/// <param name="Ports">The ports at the destination.</param>
/// <param name="Ends">The text of both ends, as it is compared: <c>shop/web -&gt; shop/api</c>.</param>
/// <param name="Place">The item of the list.</param>
/// <param name="PortsPlace">The value with the ports.</param>
internal sealed record DeclaredConnection(DeclaredPeer From, DeclaredPeer To, PortSet Ports, string Ends, ManifestCursor Place, ManifestCursor PortsPlace)
{
    /// <summary>The arrow between both ends.</summary>
    public const string Arrow = "->";

    /// <summary>Both ends.</summary>
    public IReadOnlyList<DeclaredPeer> Peers => [From, To];

    /// <summary>The text of a line.</summary>
    public static string TextOf(string ends, PortSet ports) => $"{ends}: {PortText.Of(ports)}";

    /// <summary>The text of the ends of a line.</summary>
    public static string EndsOf(string from, string to) => $"{from} {Arrow} {to}";

    /// <summary>Indicates whether it is about connections between two peers.</summary>
    public bool Includes(ListPeer from, ListPeer to) => From.Includes(from) && To.Includes(to);

    /// <summary>The line.</summary>
    public override string ToString() => TextOf(Ends, Ports);
}
