using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>Finds what is unknown within lists, maps and optional values.</summary>
internal static class UnknownParts
{
    /// <summary>The first unknown part of some values; <see langword="null"/> if they are wholly known.</summary>
    /// <param name="values">The values.</param>
    public static CelUnknown? In(IEnumerable<CelValue> values)
    {
        foreach (var value in values)
        {
            if (!value.IsWhollyKnown && Of(value) is { } unknown)
            {
                return unknown;
            }
        }

        return null;
    }

    private static CelUnknown? Of(CelValue value) => value switch
    {
        CelUnknown unknown => unknown,
        CelOptional { Value: { } inner } => In([inner]),
        CelList list => list.Rest ?? In(list.Items),
        CelMap map => map.Rest ?? In(map.Keys.Select(key => map.TryGet(key, out var inner) ? inner : key)),
        _ => null,
    };
}
