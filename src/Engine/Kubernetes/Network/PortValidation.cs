using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network;

/// <summary>Checks a port of a policy as the API server does.</summary>
internal static class PortValidation
{
    /// <summary>The problems of a port.</summary>
    public static IEnumerable<FieldProblem> FindProblems(PolicyPort port)
    {
        if (port.ProtocolField.String is { } protocol && !TransportProtocols.TryParse(protocol, out _))
        {
            yield return new FieldProblem(port.ProtocolField, $"{Quoted.Of(protocol)} is none of the protocols TCP, UDP and SCTP");
        }

        if (FindNumberProblem(port.PortField) is { } number)
        {
            yield return number;
        }

        if (port.PortField.String is { } name && !PortName.IsValid(name))
        {
            yield return new FieldProblem(port.PortField, $"{Quoted.Of(name)} is no name of a port");
        }

        if (FindEndProblem(port) is { } end)
        {
            yield return end;
        }
    }

    private static FieldProblem? FindEndProblem(PolicyPort port)
    {
        var end = port.EndPortField;
        return !end.IsPresent ? null
            : port.PortField.IsAbsent ? new FieldProblem(end, "endPort needs a port, where the range begins")
            : port.PortField.String is not null ? new FieldProblem(end, "endPort needs a port that is a number")
            : FindNumberProblem(end) ?? (port.First is { } first && port.Last is { } last && last < first
                ? new FieldProblem(end, $"endPort {last} is less than port {first}")
                : null);
    }

    private static FieldProblem? FindNumberProblem(ManifestCursor field) => field.Integer is { } number && !Port.IsValid(number)
        ? new FieldProblem(field, $"{number} is no port; ports are 1 to 65535")
        : null;
}
