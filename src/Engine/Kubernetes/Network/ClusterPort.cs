using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>An item of the <c>ports</c> or <c>protocols</c> of a <see cref="ClusterRule"/>.</summary>
internal sealed class ClusterPort
{
    private ClusterPort(ManifestCursor place, IReadOnlyList<ManifestCursor> choices, ManifestCursor protocol, ManifestCursor first, ManifestCursor last, ManifestCursor name)
    {
        Place = place;
        Choices = choices;
        ProtocolField = protocol;
        First = first;
        Last = last;
        Name = name;
    }

    /// <summary>The item.</summary>
    public ManifestCursor Place { get; }

    /// <summary>The fields of which it must have one.</summary>
    public IReadOnlyList<ManifestCursor> Choices { get; }

    /// <summary>The field of the protocol, which is TCP where it is absent; it is no field where the item names it otherwise.</summary>
    public ManifestCursor ProtocolField { get; }

    /// <summary>The number of the first port.</summary>
    public ManifestCursor First { get; }

    /// <summary>The number of the last port, which is the first where it is absent.</summary>
    public ManifestCursor Last { get; }

    /// <summary>The name of a port, of whatever protocol the destination declares it with.</summary>
    public ManifestCursor Name { get; }

    /// <summary>The protocol, if it is known and one that has ports.</summary>
    public TransportProtocol? Protocol => ProtocolOfKey ?? (
        ProtocolField.IsAbsent ? TransportProtocol.Tcp
        : ProtocolField.String is { } text && TransportProtocols.TryParse(text, out var protocol) ? protocol
        : null);

    /// <summary>The ports; <see langword="null"/> unless all fields are known and valid.</summary>
    public PortSelection? Selection =>
        Choices.Count(choice => choice.IsPresent) != 1 || Choices.Any(choice => choice.IsUnknown) ? null
        : Name.IsPresent ? (Name.String is { Length: > 0 } name ? new PortSelection(PortSet.None, [new NamedPort(name, null)]) : null)
        : Protocol is { } protocol ? NumbersOf(protocol)
        : null;

    private TransportProtocol? ProtocolOfKey { get; init; }

    /// <summary>Reads an item of the <c>ports</c> of an AdminNetworkPolicy.</summary>
    public static ClusterPort OfPort(ManifestCursor place)
    {
        var (number, range, name) = (place["portNumber"], place["portRange"], place["namedPort"]);
        return range.IsPresent
            ? new ClusterPort(place, [number, range, name], range["protocol"], range["start"], range["end"], name)
            : new ClusterPort(place, [number, range, name], number["protocol"], number["port"], number["endPort"], name);
    }

    /// <summary>Reads an item of the <c>protocols</c> of a ClusterNetworkPolicy.</summary>
    public static ClusterPort OfProtocol(ManifestCursor place)
    {
        ManifestCursor[] choices = [place["tcp"], place["udp"], place["sctp"], place["destinationNamedPort"]];
        var index = Math.Max(0, Array.FindIndex(choices, choice => choice.IsPresent));
        var port = choices[index]["destinationPort"];
        var range = port["range"];
        var (first, last) = range.IsPresent ? (range["start"], range["end"]) : (port["number"], port["endNumber"]);
        return new ClusterPort(place, choices, choices[index]["protocol"], first, last, choices[choices.Length - 1])
        {
            ProtocolOfKey = index < TransportProtocols.All.Count ? TransportProtocols.All[index] : null,
        };
    }

    private PortSelection? NumbersOf(TransportProtocol protocol) =>
        ProtocolOfKey is not null && First.IsAbsent && Last.IsAbsent ? new PortSelection(PortSet.Of(protocol), [])
        : First.Integer is { } first && Port.IsValid(first) && (Last.IsAbsent ? first : Last.Integer) is { } last && Port.IsValid(last) && first <= last
            ? new PortSelection(PortSet.Of(protocol, (int)first, (int)last), [])
            : null;
}
