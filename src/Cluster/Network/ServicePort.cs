using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>A port of a Service.</summary>
/// <param name="Name">The name; <see langword="null"/> if it has none.</param>
/// <param name="Number">The number.</param>
/// <param name="TargetNumber">The number of the port of the pods; <see langword="null"/> if it is given by name.</param>
/// <param name="TargetName">The name of the port of the pods; <see langword="null"/> if it is given by number.</param>
/// <param name="Protocol">The protocol.</param>
internal sealed record ServicePort(string? Name, int Number, int? TargetNumber, string? TargetName, TransportProtocol Protocol)
{
    /// <summary>The port of the pods.</summary>
    public PortSelection Target => TargetNumber is { } number
        ? new PortSelection(PortSet.Of(Protocol, number, number), [])
        : new PortSelection(PortSet.None, [new NamedPort(TargetName!, Protocol)]);

    /// <summary>Reads an item of the <c>ports</c> of a Service; <see langword="null"/> unless it is known and valid.</summary>
    public static ServicePort? Read(ManifestCursor item)
    {
        var target = item["targetPort"];
        if (item["port"].Integer is not { } number || !Port.IsValid(number)
            || !TransportProtocols.TryParse(item["protocol"].IsAbsent ? "TCP" : item["protocol"].String ?? "", out var protocol)
            || (target.Integer is { } given && !Port.IsValid(given)) || target.IsUnknown || target is { IsPresent: true, Integer: null, String: null })
        {
            return null;
        }

        return target.String is { Length: > 0 } name
            ? new ServicePort(item["name"].String, (int)number, null, name, protocol)
            : new ServicePort(item["name"].String, (int)number, (int)(target.Integer is > 0 and var written ? written : number), null, protocol);
    }

    /// <summary>Indicates whether a route means this port by a number or name: that of the Service, or that of the pods.</summary>
    public bool IsMeantBy(ManifestCursor reference) =>
        reference.Integer is { } number ? number == Number || number == TargetNumber
        : reference.String is { } name && (name == Name || name == TargetName);
}
