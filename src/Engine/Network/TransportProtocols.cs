namespace KubeGuard.Network;

/// <summary>The spelling of protocols in the Kubernetes API, which is in capital letters.</summary>
internal static class TransportProtocols
{
    /// <summary>All protocols.</summary>
    public static readonly IReadOnlyList<TransportProtocol> All = [TransportProtocol.Tcp, TransportProtocol.Udp, TransportProtocol.Sctp];

    /// <summary>Reads a protocol as the Kubernetes API spells it.</summary>
    public static bool TryParse(string text, out TransportProtocol protocol)
    {
        foreach (var candidate in All)
        {
            if (NameOf(candidate) == text)
            {
                protocol = candidate;
                return true;
            }
        }

        protocol = default;
        return false;
    }

    /// <summary>How the Kubernetes API spells a protocol.</summary>
    public static string NameOf(TransportProtocol protocol) => protocol switch
    {
        TransportProtocol.Tcp => "TCP",
        TransportProtocol.Udp => "UDP",
        _ => "SCTP",
    };
}
