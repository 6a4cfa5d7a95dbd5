using System.Globalization;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Explanations;

/// <summary>
/// A question about a connection as people write it: <c>shop/web -> shop/db:5432</c>, with a protocol if it is not TCP, as in
/// <c>shop/web -> shop/dns:53/UDP</c>, or without a port for all of them.
/// </summary>
/// <param name="Source">The name of where it comes from.</param>
/// <param name="Destination">The name of where it goes to.</param>
/// <param name="Port">The number or name of the port; <see langword="null"/> for every port.</param>
/// <param name="Protocol">The protocol; <see langword="null"/> for every protocol, or for whichever a named port has.</param>
internal sealed record ConnectionQuestion(string Source, string Destination, string? Port, TransportProtocol? Protocol)
{
    private const string Arrow = "->";

    /// <summary>Reads a question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">The reason why it is none.</param>
    public static ConnectionQuestion? Parse(string text, out string error)
    {
        var ends = text.Split([Arrow], StringSplitOptions.None).Select(end => end.Trim()).ToList();
        if (ends is not [{ Length: > 0 } source, { Length: > 0 } target])
        {
            error = $"expected a source and a destination, as in shop/web {Arrow} shop/db:5432";
            return null;
        }

        var (rest, protocol) = SplitProtocol(target);
        var (destination, port) = SplitPort(rest);
        error =
            destination.Length == 0 ? "the destination is missing before the port"
            : port is not null && long.TryParse(port, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && !KubeGuard.Network.Port.IsValid(number) ? $"'{port}' is no port; ports are 1 to 65535"
            : port is { Length: 0 } ? "the port is missing after the colon"
            : "";
        return error.Length > 0 ? null : new ConnectionQuestion(source, destination, port, protocol ?? (IsNumber(port) ? TransportProtocol.Tcp : null));
    }

    /// <summary>The ports that are asked for at a destination; <see langword="null"/> if it declares none of that name.</summary>
    /// <param name="declared">The ports that the containers of the destination declare.</param>
    public PortSet? PortsAt(IReadOnlyList<ContainerPort> declared)
    {
        if (Port is null)
        {
            return Protocol is { } every ? PortSet.Of(every) : PortSet.All;
        }

        if (IsNumber(Port))
        {
            var number = int.Parse(Port, CultureInfo.InvariantCulture);
            return PortSet.Of(Protocol ?? TransportProtocol.Tcp, number, number);
        }

        var named = new PortSelection(PortSet.None, [new NamedPort(Port, Protocol)]).At(declared);
        return named.IsEmpty ? null : named;
    }

    private static bool IsNumber(string? port) => port is not null && port.All(char.IsDigit);

    // A workload may have the name of a protocol, in lower case: only after a port it cannot be meant.
    private static (string Before, TransportProtocol? Protocol) SplitProtocol(string target)
    {
        var slash = target.LastIndexOf('/');
        var word = target.Substring(slash + 1);
        var mayBeLower = target.LastIndexOf(':') is > 0 and var colon && colon < slash;
        return slash > 0 && TransportProtocols.TryParse(mayBeLower ? word.ToUpperInvariant() : word, out var protocol) ? (target.Substring(0, slash), protocol) : (target, null);
    }

    // An IPv6 address has colons of its own, and is in brackets before a port.
    private static (string Destination, string? Port) SplitPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 || AddressBlock.TryParseBlockOrAddress(text, out _) || (text[0] == '[' && text.EndsWith("]", StringComparison.Ordinal))
            ? (text.Trim('[', ']'), null)
            : (text.Substring(0, colon) is ['[', ..] bracketed ? bracketed.Trim('[', ']') : text.Substring(0, colon), text.Substring(colon + 1));
    }
}
