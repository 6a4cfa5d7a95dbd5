using System.Globalization;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Reads and writes ports as a list has them: <c>8080, 53/UDP, 30000-32767</c>, <c>all</c> or <c>all/UDP</c>.</summary>
internal static class PortText
{
    private const string All = "all";

    /// <summary>Reads ports; <see langword="null"/> if some part is none.</summary>
    public static PortSet? Parse(string text)
    {
        var ports = PortSet.None;
        foreach (var part in text.Split(','))
        {
            if (ParsePart(part.Trim()) is not { } next)
            {
                return null;
            }

            ports = ports.Union(next);
        }

        return ports;
    }

    /// <summary>Writes ports, those of TCP first and without its name.</summary>
    public static string Of(PortSet ports) => ports.IsAll ? All : string.Join(", ", TransportProtocols.All.SelectMany(protocol => Parts(ports[protocol], protocol)));

    private static IEnumerable<string> Parts(RangeSet<Port> ports, TransportProtocol protocol)
    {
        var suffix = protocol == TransportProtocol.Tcp ? "" : "/" + TransportProtocols.NameOf(protocol);
        return ports.Contains(PortSet.All[protocol])
            ? [All + "/" + TransportProtocols.NameOf(protocol)]
            : ports.Ranges.Select(range => (range.First.Equals(range.Last) ? $"{range.First}" : $"{range.First}-{range.Last}") + suffix);
    }

    private static PortSet? ParsePart(string text)
    {
        if (text == All)
        {
            return PortSet.All;
        }

        var slash = text.IndexOf('/');
        var protocol = TransportProtocol.Tcp;
        if (slash >= 0 && !TransportProtocols.TryParse(text.Substring(slash + 1), out protocol))
        {
            return null;
        }

        var numbers = slash < 0 ? text : text.Substring(0, slash);
        if (numbers == All)
        {
            return PortSet.Of(protocol);
        }

        var dash = numbers.IndexOf('-');
        var (first, last) = dash < 0 ? (numbers, numbers) : (numbers.Substring(0, dash), numbers.Substring(dash + 1));
        return Number(first) is { } from && Number(last) is { } to && from <= to ? PortSet.Of(protocol, from, to) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Port.IsValid(number) ? number : null;
}
