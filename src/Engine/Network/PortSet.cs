namespace KubeGuard.Network;

/// <summary>A set of pairs of a protocol and a port: what connections to one destination may use. Immutable.</summary>
internal sealed class PortSet : IEquatable<PortSet>
{
    private static readonly RangeSet<Port> _everyPort = RangeSet<Port>.Of(Port.First, Port.Last);

    /// <summary>No port of any protocol.</summary>
    public static readonly PortSet None = new(RangeSet<Port>.Empty, RangeSet<Port>.Empty, RangeSet<Port>.Empty);

    /// <summary>Every port of every protocol.</summary>
    public static readonly PortSet All = new(_everyPort, _everyPort, _everyPort);

    private readonly RangeSet<Port> _tcp;
    private readonly RangeSet<Port> _udp;
    private readonly RangeSet<Port> _sctp;

    private PortSet(RangeSet<Port> tcp, RangeSet<Port> udp, RangeSet<Port> sctp)
    {
        _tcp = tcp;
        _udp = udp;
        _sctp = sctp;
    }

    /// <summary>Indicates whether it has no port at all.</summary>
    public bool IsEmpty => _tcp.IsEmpty && _udp.IsEmpty && _sctp.IsEmpty;

    /// <summary>Indicates whether it has every port of every protocol.</summary>
    public bool IsAll => Equals(All);

    /// <summary>The ports of one protocol.</summary>
    public RangeSet<Port> this[TransportProtocol protocol] => protocol switch
    {
        TransportProtocol.Tcp => _tcp,
        TransportProtocol.Udp => _udp,
        _ => _sctp,
    };

    /// <summary>Every port of one protocol.</summary>
    public static PortSet Of(TransportProtocol protocol) => Of(protocol, _everyPort);

    /// <summary>Ports of one protocol.</summary>
    public static PortSet Of(TransportProtocol protocol, int first, int last) => Of(protocol, RangeSet<Port>.Of(new Port(first), new Port(last)));

    /// <summary>Ports of one protocol.</summary>
    public static PortSet Of(TransportProtocol protocol, RangeSet<Port> ports) => protocol switch
    {
        TransportProtocol.Tcp => new PortSet(ports, RangeSet<Port>.Empty, RangeSet<Port>.Empty),
        TransportProtocol.Udp => new PortSet(RangeSet<Port>.Empty, ports, RangeSet<Port>.Empty),
        _ => new PortSet(RangeSet<Port>.Empty, RangeSet<Port>.Empty, ports),
    };

    /// <summary>Determines whether a port of a protocol is in the set.</summary>
    public bool Contains(TransportProtocol protocol, int port) => this[protocol].Contains(new Port(port));

    /// <summary>Determines whether everything in another set is in this one.</summary>
    public bool Contains(PortSet other) => _tcp.Contains(other._tcp) && _udp.Contains(other._udp) && _sctp.Contains(other._sctp);

    /// <summary>Determines whether something is in both sets.</summary>
    public bool Overlaps(PortSet other) => _tcp.Overlaps(other._tcp) || _udp.Overlaps(other._udp) || _sctp.Overlaps(other._sctp);

    /// <summary>The union of the sets.</summary>
    public PortSet Union(PortSet other) =>
        ReferenceEquals(this, All) || ReferenceEquals(other, None) || ReferenceEquals(this, other) ? this
        : ReferenceEquals(other, All) || ReferenceEquals(this, None) ? other
        : new PortSet(_tcp.Union(other._tcp), _udp.Union(other._udp), _sctp.Union(other._sctp));

    /// <summary>The intersection of the sets.</summary>
    public PortSet Intersect(PortSet other) =>
        ReferenceEquals(this, None) || ReferenceEquals(other, All) || ReferenceEquals(this, other) ? this
        : ReferenceEquals(other, None) || ReferenceEquals(this, All) ? other
        : new PortSet(_tcp.Intersect(other._tcp), _udp.Intersect(other._udp), _sctp.Intersect(other._sctp));

    /// <summary>The difference of the sets.</summary>
    public PortSet Except(PortSet other) =>
        ReferenceEquals(this, None) || ReferenceEquals(other, None) ? this
        : ReferenceEquals(other, All) || ReferenceEquals(this, other) ? None
        : new PortSet(_tcp.Except(other._tcp), _udp.Except(other._udp), _sctp.Except(other._sctp));

    /// <inheritdoc/>
    public bool Equals(PortSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (_tcp.Equals(other._tcp) && _udp.Equals(other._udp) && _sctp.Equals(other._sctp)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortSet);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((_tcp.GetHashCode() * 31) + _udp.GetHashCode()) * 31) + _sctp.GetHashCode());

    /// <summary>The protocols with their ports, as in <c>TCP 80,443; UDP 53</c>; <c>all ports</c> or <c>no port</c>.</summary>
    public override string ToString() =>
        IsAll ? "all ports"
        : IsEmpty ? "no port"
        : string.Join("; ", TransportProtocols.All.Where(protocol => !this[protocol].IsEmpty).Select(TextOf));

    private string TextOf(TransportProtocol protocol) =>
        this[protocol].Equals(_everyPort) ? $"all {TransportProtocols.NameOf(protocol)} ports" : $"{TransportProtocols.NameOf(protocol)} {this[protocol]}";
}
