using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>An item of the <c>ports</c> of a <see cref="PolicyRule"/>: a port, a range of ports or all ports of a protocol.</summary>
/// <param name="place">The item.</param>
internal sealed class PolicyPort(ManifestCursor place)
{
    /// <summary>The item.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The field of the protocol, which is TCP where it is absent.</summary>
    public ManifestCursor ProtocolField { get; } = place["protocol"];

    /// <summary>The number or name of the port.</summary>
    public ManifestCursor PortField { get; } = place["port"];

    /// <summary>The last number of a range.</summary>
    public ManifestCursor EndPortField { get; } = place["endPort"];

    /// <summary>The protocol, if it is known and one that has ports.</summary>
    public TransportProtocol? Protocol =>
        ProtocolField.IsAbsent ? TransportProtocol.Tcp
        : ProtocolField.String is { } text && TransportProtocols.TryParse(text, out var protocol) ? protocol
        : null;

    /// <summary>The number of the first port, if it is given by number and valid.</summary>
    public int? First => ValidNumber(PortField);

    /// <summary>The number of the last port: that of <c>endPort</c>, or the first where there is none.</summary>
    public int? Last => EndPortField.IsAbsent ? First : ValidNumber(EndPortField);

    /// <summary>The ports; <see langword="null"/> unless all fields are known and valid.</summary>
    public PortSelection? Selection =>
        Protocol is not { } protocol ? null
        : PortField.IsAbsent && EndPortField.IsAbsent ? new PortSelection(PortSet.Of(protocol), [])
        : PortField.String is { } name && EndPortField.IsAbsent && PortName.IsValid(name) ? new PortSelection(PortSet.None, [new NamedPort(name, protocol)])
        : First is { } first && Last is { } last && first <= last ? new PortSelection(PortSet.Of(protocol, first, last), [])
        : null;

    private static int? ValidNumber(ManifestCursor field) => field.Integer is { } number && Port.IsValid(number) ? (int)number : null;
}
