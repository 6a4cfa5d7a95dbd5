using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of lists of Kubernetes itself (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library).</summary>
internal static class ListLibrary
{
    /// <summary>The types with an order, as names of overloads have them.</summary>
    public static readonly IReadOnlyList<CelType> Comparable =
        [CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.Duration, CelType.Timestamp, CelType.String, CelType.Bytes];

    private static readonly CelType _item = CelType.TypeParameter("A");
    private static readonly CelType _list = CelType.List(_item);

    private static readonly (CelType Type, CelValue Zero)[] _summable =
        [(CelType.Int, new CelInt(0)), (CelType.Uint, new CelUint(0)), (CelType.Double, new CelDouble(0)), (CelType.Duration, new CelDuration(0))];

    /// <summary>The functions that every version has.</summary>
    public static CelLibrary First { get; } = new("lists", KubernetesVersion.Oldest,
    [
        new("isSorted", [.. Comparable.Select(type => Of($"list_{NameOf(type)}_is_sorted_bool", type, CelType.Bool, IsSorted))]),
        new("sum", [.. _summable.Select(one => Of($"list_{NameOf(one.Type)}_sum_{NameOf(one.Type)}", one.Type, one.Type, list => Sum(list, one.Zero)))]),
        new("max", [.. Comparable.Select(type => Of($"list_{NameOf(type)}_max_{NameOf(type)}", type, type, list => Extreme(list, "max", 1)))]),
        new("min", [.. Comparable.Select(type => Of($"list_{NameOf(type)}_min_{NameOf(type)}", type, type, list => Extreme(list, "min", -1)))]),
        new("indexOf", Member("list_a_index_of_int", [_list, _item], CelType.Int, call => IndexOf(call.List(0), call[1], Enumerable.First), LibraryCost.Traverse)),
        new("lastIndexOf", Member("list_a_last_index_of_int", [_list, _item], CelType.Int, call => IndexOf(call.List(0), call[1], Enumerable.Last), LibraryCost.Traverse)),
    ]);

    /// <summary>The function that Kubernetes 1.37 adds.</summary>
    public static CelLibrary Second { get; } = new("lists 1", new KubernetesVersion(37),
    [
        new("includes", Member("list_includes_dyn_dyn", [CelType.Dyn, CelType.Dyn], CelType.Bool, call => Includes(call[0], call[1]), LibraryCost.Traverse)),
    ]);

    /// <summary>The name of a type in the names of overloads.</summary>
    public static string NameOf(CelType type) => type.Kind.ToString().ToLowerInvariant();

    private static CelOverload Of(string id, CelType item, CelType result, Func<CelList, CelValue> run) =>
        Member(id, [CelType.List(item)], result, call => run(call.List(0)), LibraryCost.Traverse);

    private static CelValue IsSorted(CelList list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            switch (CelOrder.Compare(list[i - 1], list[i]))
            {
                case > 0:
                    return CelBool.False;
                case null:
                    return CelError.NoSuchOverload();
            }
        }

        return CelBool.True;
    }

    private static CelValue Sum(CelList list, CelValue zero)
    {
        var sum = list.Count == 0 ? zero : list[0];
        for (var i = 1; i < list.Count && !sum.IsError; i++)
        {
            sum = Add(sum, list[i]);
        }

        return sum is CelInt or CelUint or CelDouble or CelDuration or CelError ? sum : CelError.NoSuchOverload();
    }

    private static CelValue Add(CelValue left, CelValue right)
    {
        try
        {
            return (left, right) switch
            {
                (CelInt a, CelInt b) => new CelInt(checked(a.Value + b.Value)),
                (CelUint a, CelUint b) => new CelUint(checked(a.Value + b.Value)),
                (CelDouble a, CelDouble b) => new CelDouble(a.Value + b.Value),
                (CelDuration a, CelDuration b) => new CelDuration(checked(a.Nanoseconds + b.Nanoseconds)),
                _ => CelError.NoSuchOverload(),
            };
        }
        catch (OverflowException)
        {
            return CelError.Overflow(left is CelDuration ? "duration" : left is CelUint ? "unsigned integer" : "integer");
        }
    }

    private static CelValue Extreme(CelList list, string name, int sign)
    {
        if (list.Count == 0)
        {
            return new CelError(name + " called on empty list");
        }

        var result = list[0];
        foreach (var item in list.Items)
        {
            if (CelOrder.Compare(item, result) is not { } order)
            {
                return CelError.NoSuchOverload();
            }

            result = order * sign > 0 ? item : result;
        }

        return result;
    }

    private static CelValue IndexOf(CelList list, CelValue item, Func<IEnumerable<int>, int> choose)
    {
        var indexes = Enumerable.Range(0, list.Count).Where(index => CelEquality.AreEqual(list[index], item) == CelBool.True).DefaultIfEmpty(-1);
        return Integer(choose(indexes));
    }

    private static CelValue Includes(CelValue target, CelValue item) =>
        CelBool.Of(target is CelList list ? list.Items.Any(other => CelEquality.AreEqual(other, item) == CelBool.True) : CelEquality.AreEqual(target, item) == CelBool.True);
}
