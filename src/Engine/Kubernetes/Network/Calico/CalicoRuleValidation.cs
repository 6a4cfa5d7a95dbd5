using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>Checks a rule of a policy of Calico (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule).</summary>
internal static class CalicoRuleValidation
{
    private const int MaxIcmpType = 254;
    private const int MaxIcmpCode = 255;

    /// <summary>The problems of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isGlobal">Whether its policy is for the whole cluster.</param>
    public static IEnumerable<FieldProblem> FindProblems(CalicoRule rule, bool isGlobal)
    {
        FieldProblem?[] own =
        [
            FindActionProblem(rule),
            FindProtocolProblem(rule.Protocol),
            FindProtocolProblem(rule.NotProtocol),
            rule.IpVersion.Integer is { } version and not (4 or 6) ? new FieldProblem(rule.IpVersion, $"the IP version {version} is neither 4 nor 6") : null,
            FindIcmpProblem(rule, rule.Icmp),
            FindIcmpProblem(rule, rule.NotIcmp),
            FindFamilyProblem(rule),
            FindHttpProblem(rule),
        ];
        return own.OfType<FieldProblem>()
            .Concat(FindHttpProblems(rule.Http))
            .Concat(CalicoEntityValidation.FindProblems(rule, rule.Source, isGlobal))
            .Concat(CalicoEntityValidation.FindProblems(rule, rule.Destination, isGlobal));
    }

    /// <summary>The problems of types and codes of ICMP.</summary>
    public static FieldProblem? FindIcmpProblem(ManifestCursor icmp)
    {
        var (type, code) = (icmp["type"], icmp["code"]);
        return type.Integer is < 0 or > MaxIcmpType ? new FieldProblem(type, $"a type of ICMP is 0 to {MaxIcmpType}")
            : code.Integer is < 0 or > MaxIcmpCode ? new FieldProblem(code, $"a code of ICMP is 0 to {MaxIcmpCode}")
            : code.IsPresent && type.IsAbsent ? new FieldProblem(code, "a code of ICMP needs a type")
            : null;
    }

    /// <summary>The problems of a match of HTTP requests by itself.</summary>
    public static IEnumerable<FieldProblem> FindHttpProblems(ManifestCursor http)
    {
        var methods = http["methods"].Items.Where(item => item.String is not null).ToList();
        foreach (var again in methods.Where((item, index) => methods.FindIndex(earlier => earlier.String == item.String) < index))
        {
            yield return new FieldProblem(again, $"{Quoted.Of(again.String)} is listed twice");
        }

        foreach (var path in http["paths"].Items)
        {
            var (exact, prefix) = (path["exact"], path["prefix"]);
            if (exact.IsPresent && prefix.IsPresent)
            {
                yield return new FieldProblem(prefix, "a path is either exact or a prefix");
            }

            foreach (var place in new[] { exact, prefix }.Where(place => place.String is { Length: > 0 } text && !IsPath(text)))
            {
                yield return new FieldProblem(place, $"{Quoted.Of(place.String)} is no path");
            }
        }
    }

    private static bool IsPath(string text) => text[0] == '/' && text.All(character => character is not ('?' or '#') && !char.IsWhiteSpace(character));

    private static FieldProblem? FindActionProblem(CalicoRule rule) =>
        rule.Place.IsPresent && rule.Action.IsAbsent ? new FieldProblem(rule.Action, "the action is missing")
        : rule.Action.String is { } action && rule.KnownAction is null ? new FieldProblem(rule.Action, $"{Quoted.Of(action)} is none of the actions Allow, Deny, Log and Pass")
        : null;

    private static FieldProblem? FindProtocolProblem(ManifestCursor protocol) =>
        CalicoProtocol.IsInvalid(protocol) ? new FieldProblem(protocol, $"{Quoted.Of(protocol.String ?? $"{protocol.Integer}")} is no protocol") : null;

    private static FieldProblem? FindIcmpProblem(CalicoRule rule, ManifestCursor icmp) =>
        FindIcmpProblem(icmp) ?? (icmp.IsPresent && (rule.Protocol.IsAbsent || CalicoProtocol.Parse(rule.Protocol) is { IsIcmp: false })
            ? new FieldProblem(icmp, "it needs the protocol ICMP or ICMPv6")
            : null);

    // Addresses of both versions can never be on the two sides of one connection.
    private static FieldProblem? FindFamilyProblem(CalicoRule rule)
    {
        var protocol = CalicoProtocol.Parse(rule.Protocol);
        AddressFamily? family = rule.IpVersion.Integer switch { 4 => AddressFamily.IPv4, 6 => AddressFamily.IPv6, _ => null };
        AddressFamily? ofProtocol =
            protocol == CalicoProtocol.Icmp ? AddressFamily.IPv4
            : protocol == CalicoProtocol.IcmpV6 ? AddressFamily.IPv6
            : null;
        if (family is not null && ofProtocol is not null && family != ofProtocol)
        {
            return new FieldProblem(rule.IpVersion, $"the protocol {rule.Protocol.String ?? $"{rule.Protocol.Integer}"} is of the other IP version");
        }

        family ??= ofProtocol;
        foreach (var place in new[] { rule.Source, rule.Destination }.SelectMany(entity => entity.Nets.Items.Concat(entity.NotNets.Items)))
        {
            if (CalicoEntityValidation.ParseBlock(place) is { } block)
            {
                family ??= block.Family;
                if (block.Family != family)
                {
                    return new FieldProblem(place, $"{Quoted.Of(place.String)} is of the other IP version than the rest of the rule");
                }
            }
        }

        return null;
    }

    private static FieldProblem? FindHttpProblem(CalicoRule rule) =>
        !rule.Http.IsPresent ? null
        : rule.Direction == PolicyDirection.Egress ? new FieldProblem(rule.Http, "HTTP requests can be matched on ingress alone")
        : rule.KnownAction is { } action and not RuleAction.Allow ? new FieldProblem(rule.Http, $"HTTP requests can be matched to allow them, not with the action {action}")
        : CalicoProtocol.Parse(rule.Protocol) is { } protocol && protocol.Transport != TransportProtocol.Tcp ? new FieldProblem(rule.Protocol, "HTTP requests are over TCP")
        : null;
}
