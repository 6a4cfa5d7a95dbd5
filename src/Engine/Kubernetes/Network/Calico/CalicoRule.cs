using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>A rule of a <see cref="CalicoPolicy"/>, which matches what all of its fields match.</summary>
/// <param name="place">The item of <c>ingress</c> or <c>egress</c>.</param>
/// <param name="direction">The direction.</param>
internal sealed class CalicoRule(ManifestCursor place, PolicyDirection direction)
{
    /// <summary>The item of <c>ingress</c> or <c>egress</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>The direction.</summary>
    public PolicyDirection Direction { get; } = direction;

    /// <summary>The action for a connection that matches.</summary>
    public ManifestCursor Action { get; } = place["action"];

    /// <summary>The version of the Internet Protocol.</summary>
    public ManifestCursor IpVersion { get; } = place["ipVersion"];

    /// <summary>The protocol.</summary>
    public ManifestCursor Protocol { get; } = place["protocol"];

    /// <summary>A protocol that is not meant.</summary>
    public ManifestCursor NotProtocol { get; } = place["notProtocol"];

    /// <summary>Types and codes of ICMP.</summary>
    public ManifestCursor Icmp { get; } = place["icmp"];

    /// <summary>Types and codes of ICMP that are not meant.</summary>
    public ManifestCursor NotIcmp { get; } = place["notICMP"];

    /// <summary>Requests of HTTP, which only the proxy of the application layer can tell.</summary>
    public ManifestCursor Http { get; } = place["http"];

    /// <summary>The end that connections come from.</summary>
    public CalicoEntity Source { get; } = new(place["source"]);

    /// <summary>The end that connections go to.</summary>
    public CalicoEntity Destination { get; } = new(place["destination"]);

    /// <summary>The end of the connection that is not the selected endpoint.</summary>
    public CalicoEntity Peer => Direction == PolicyDirection.Ingress ? Source : Destination;

    /// <summary>The action, if it is known.</summary>
    public RuleAction? KnownAction => Action.String switch
    {
        "Allow" => RuleAction.Allow,
        "Deny" => RuleAction.Deny,
        "Pass" => RuleAction.Pass,
        "Log" => RuleAction.Log,
        _ => null,
    };
}
