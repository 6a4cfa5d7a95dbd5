using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of lists of cel-go (https://pkg.go.dev/github.com/google/cel-go/ext#Lists, version 3).</summary>
internal static class ListExtensions
{
    /// <summary>A number of levels that no list has.</summary>
    public const int MaxDepth = 250;

    private static readonly CelType _item = CelType.TypeParameter("T");
    private static readonly CelType _list = CelType.List(_item);
    private static readonly CelType _anyList = CelType.List(CelType.Dyn);
    private static readonly IComparer<CelValue> _order = Comparer<CelValue>.Create((left, right) => CelOrder.Compare(left, right) ?? 0);

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("lists of cel-go", new KubernetesVersion(34),
    [
        new("slice", Member("list_slice", [_list, CelType.Int, CelType.Int], _list, call => Slice(call.List(0), call.Integer(1), call.Integer(2)), LibraryCost.NewItems)),
        new("flatten",
            Member("list_flatten", [CelType.List(_list)], _list, call => Flatten(call.List(0), 1), LibraryCost.Flatten),
            Member("list_flatten_int", [_anyList, CelType.Int], _anyList, call => Flatten(call.List(0), call.Integer(1)), LibraryCost.Flatten)),
        new("sort", [.. ListLibrary.Comparable.Select(Sort)]),
        new(SortByMacro.Function, [.. ListLibrary.Comparable.Select(SortByMacro.Overload)]),
        new("lists.range", Global("lists_range", [CelType.Int], CelType.List(CelType.Int), Range, LibraryCost.NewItems)),
        new("reverse", Member("list_reverse", [_list], _list, call => new CelArray([.. call.List(0).Items.Reverse()]), LibraryCost.NewItems)),
        new("distinct", Member("list_distinct", [_list], _list, Distinct, LibraryCost.CompareItems)),
        new("first", Member("list_first", [_list], CelType.Optional(_item), call => new CelOptional(call.List(0).Items.FirstOrDefault()))),
        new("last", Member("list_last", [_list], CelType.Optional(_item), call => new CelOptional(call.List(0) is { Count: > 0 } list ? list[list.Count - 1] : null))),
    ],
    [SortByMacro.Macro]);

    /// <summary>Sorts a list by the items of another one, which are of one type.</summary>
    /// <param name="call">The call.</param>
    /// <param name="list">The list.</param>
    /// <param name="keys">The other list, of the same length.</param>
    public static CelValue Sorted(CelArguments call, CelList list, CelList keys)
    {
        CanAfford(call, keys.Size * keys.Size);
        if (keys.Count == 0)
        {
            return list;
        }

        var kind = keys[0].Kind;
        if (CelOrder.Compare(keys[0], keys[0]) is null && keys[0] is not CelDouble)
        {
            return new CelError("list elements must be comparable");
        }

        return keys.Items.Any(key => key.Kind != kind)
            ? new CelError("list elements must have the same type")
            : new CelArray([.. Enumerable.Range(0, list.Count).OrderBy(index => keys[index], _order).Select(index => list[index])]);
    }

    private static CelOverload Sort(CelType type) =>
        Member($"list_{ListLibrary.NameOf(type)}_sort", [CelType.List(type)], CelType.List(type), call => Sorted(call, call.List(0), call.List(0)), LibraryCost.CompareItems);

    private static CelValue Slice(CelList list, long start, long end) =>
        start < 0 || end < 0 ? new CelError($"cannot slice({start}, {end}), negative indexes not supported")
        : start > end ? new CelError($"cannot slice({start}, {end}), start index must be less than or equal to end index")
        : end > list.Count ? new CelError($"cannot slice({start}, {end}), list is length {list.Count}")
        : new CelArray([.. list.Items.Skip((int)start).Take((int)(end - start))]);

    private static CelValue Flatten(CelList list, long depth)
    {
        if (depth < 0)
        {
            return new CelError("level must be non-negative");
        }

        var result = new List<CelValue>();
        AddItems(list, Math.Min(depth, MaxDepth), result);
        return new CelArray(result);
    }

    private static void AddItems(CelList list, long depth, List<CelValue> result)
    {
        foreach (var item in list.Items)
        {
            if (depth > 0 && item is CelList inner)
            {
                AddItems(inner, depth - 1, result);
            }
            else
            {
                result.Add(item);
            }
        }
    }

    private static CelValue Range(CelArguments call)
    {
        var count = call.Integer(0);
        if (count < 0)
        {
            return new CelError($"lists.range: size must be non-negative, got {count}");
        }

        CanAfford(call, count);
        return new CelArray([.. Enumerable.Range(0, (int)count).Select(index => new CelInt(index))]);
    }

    private static CelArray Distinct(CelArguments call)
    {
        CanAfford(call, 2 * call[0].Size * call[0].Size);
        var result = new List<CelValue>();
        foreach (var item in call.List(0).Items)
        {
            if (!result.Exists(other => CelEquality.AreEqual(other, item) == CelBool.True))
            {
                result.Add(item);
            }
        }

        return new CelArray(result);
    }
}
