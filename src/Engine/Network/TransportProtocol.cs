namespace KubeGuard.Network;

/// <summary>A protocol with ports that network policies know. For others, their effect is not defined.</summary>
internal enum TransportProtocol
{
    /// <summary>Transmission Control Protocol, the default where a field names none.</summary>
    Tcp,

    /// <summary>User Datagram Protocol.</summary>
    Udp,

    /// <summary>Stream Control Transmission Protocol.</summary>
    Sctp,
}
