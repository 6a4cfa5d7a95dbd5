using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of lists that are sets (https://pkg.go.dev/github.com/google/cel-go/ext#Sets).</summary>
internal static class SetLibrary
{
    private static readonly CelType _list = CelType.List(CelType.TypeParameter("T"));

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("sets", new KubernetesVersion(29),
    [
        new("sets.contains", Of("sets_contains_list_list", 1, Contains)),
        new("sets.equivalent", Of("sets_equivalent_list_list", 2, (left, right) => Contains(left, right) && Contains(right, left))),
        new("sets.intersects", Of("sets_intersects_list_list", 1, (left, right) => right.Items.Any(item => HasItem(left, item)))),
    ]);

    private static CelOverload Of(string id, int times, Func<CelList, CelList, bool> run) =>
        Global(id, [_list, _list], CelType.Bool, call => CelBool.Of(CanAfford(call, call[0].Size * call[1].Size) && run(call.List(0), call.List(1))), LibraryCost.CompareLists(times));

    private static bool Contains(CelList list, CelList others) => others.Items.All(item => HasItem(list, item));

    private static bool HasItem(CelList list, CelValue item) => list.Items.Any(other => CelEquality.AreEqual(other, item) == CelBool.True);
}
