using KubeGuard.Manifests;
using KubeGuard.Network;
using KubeGuard.Network.Calico;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// Compares the ends of connections that two rules of one policy of Calico match. The fields of an end are all conditions, so each
/// one of the wide end has to follow from the narrow one.
/// </summary>
internal static class CalicoEntityCoverage
{
    private static readonly string[] _knownFields =
        ["nets", "notNets", "selector", "notSelector", "namespaceSelector", "serviceAccounts", "services", "ports", "notPorts"];

    /// <summary>Determines whether an end certainly is every end that another one is.</summary>
    /// <param name="wide">The end that may include the other.</param>
    /// <param name="narrow">The other end.</param>
    /// <param name="rule">The rule of the other end, which has the protocol of its ports.</param>
    public static bool Includes(CalicoEntity wide, CalicoEntity narrow, CalicoRule rule) =>
        wide.Place.IsComplete
        && wide.Place.Entries.All(field => field.IsAbsent || Array.IndexOf(_knownFields, field.Segment.Key) >= 0)
        && IncludesAddresses(wide, narrow)
        && IncludesPods(wide, narrow)
        && (wide.Services.IsAbsent || IsSameService(wide.Services, narrow.Services))
        && (IsNone(wide.Ports) || IncludesPorts(wide.Ports, narrow.Ports, rule))
        && (IsNone(wide.NotPorts) || IncludesPorts(narrow.NotPorts, wide.NotPorts, rule));

    private static bool IncludesAddresses(CalicoEntity wide, CalicoEntity narrow)
    {
        var (nets, notNets) = (AddressesOf(narrow.Nets), AddressesOf(narrow.NotNets));
        return (IsNone(wide.Nets) || (nets is not null && AddressesOf(wide.Nets)?.Contains(nets) == true))
            && (IsNone(wide.NotNets) || (AddressesOf(wide.NotNets) is { } not && (notNets?.Contains(not) == true || nets?.Overlaps(not) == false)));
    }

    // A selector without one of namespaces is for the namespace of the policy, so both have one or neither.
    private static bool IncludesPods(CalicoEntity wide, CalicoEntity narrow) =>
        wide.PodFields.All(IsNone)
        || (IsNone(wide.NamespaceSelector) == IsNone(narrow.NamespaceSelector)
            && IncludesSelected(wide.NamespaceSelector, narrow.NamespaceSelector)
            && IncludesSelected(wide.Selector, narrow.Selector)
            && (IsNone(wide.NotSelector) || (!IsNone(narrow.NotSelector) && IncludesSelected(narrow.NotSelector, wide.NotSelector)))
            && IncludesAccounts(wide.ServiceAccounts, narrow.ServiceAccounts));

    private static bool IncludesSelected(ManifestCursor wide, ManifestCursor narrow) =>
        IsNone(wide) || (!IsNone(narrow) && SelectorOf(wide) is { } selector && SelectorOf(narrow) is { } other && Includes(selector, other));

    // As the selector of namespaces, global() is for things that are in none, which all() does not match.
    private static bool Includes(SelectorExpression wide, SelectorExpression narrow) =>
        wide is GlobalExpression || narrow is GlobalExpression ? wide == narrow : wide.Includes(narrow);

    private static bool IncludesAccounts(ManifestCursor wide, ManifestCursor narrow) =>
        wide.IsAbsent
        || (narrow.IsPresent && wide["selector"].IsAbsent && wide["names"].Items.Count > 0
            && narrow["names"] is { IsComplete: true, Items.Count: > 0 } names
            && names.Items.All(name => name.String is { } text && wide["names"].Items.Any(item => item.Is(text))));

    private static bool IsSameService(ManifestCursor one, ManifestCursor other) =>
        IsSameText(one["name"], other["name"]) && (IsSameText(one["namespace"], other["namespace"]) || (one["namespace"].IsAbsent && other["namespace"].IsAbsent));

    private static bool IsSameText(ManifestCursor one, ManifestCursor other) => one.String is { } text && other.Is(text);

    // A name is a port of the endpoint, so it is included in the same name alone.
    private static bool IncludesPorts(ManifestCursor wide, ManifestCursor narrow, CalicoRule rule)
    {
        if (narrow.Items.Count == 0 || !narrow.HasOnly(item => CalicoPort.Parse(item) is not null) || CalicoProtocol.Parse(rule.Protocol) is null)
        {
            return false;
        }

        var (all, some) = (PortsOf(wide), PortsOf(narrow));
        return NumbersOf(all).Contains(NumbersOf(some)) && some.Where(port => port.Name is not null).All(all.Contains);
    }

    private static List<CalicoPort> PortsOf(ManifestCursor list) => [.. list.Items.Select(CalicoPort.Parse).OfType<CalicoPort>()];

    private static RangeSet<Port> NumbersOf(IEnumerable<CalicoPort> ports) => RangeSet<Port>.Of(ports.Select(port => port.Numbers).OfType<PointRange<Port>>());

    private static RangeSet<Address>? AddressesOf(ManifestCursor list) =>
        list.Items.Count > 0 && list.HasOnly(item => CalicoEntityValidation.ParseBlock(item) is not null)
            ? RangeSet<Address>.Of(list.Items.Select(CalicoEntityValidation.ParseBlock).OfType<AddressBlock>().SelectMany(block => block.Addresses.Ranges))
            : null;

    private static SelectorExpression? SelectorOf(ManifestCursor place) => CalicoSelectorField.Parse(place);

    private static bool IsNone(ManifestCursor field) => field.IsAbsent || field.Is("") || (field.Node is SequenceNode { IsComplete: true, Items.Count: 0 });
}
