using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of quantities (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library).</summary>
internal static class QuantityLibrary
{
    private static readonly CelType _quantity = CelQuantity.QuantityType;

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("quantity", new KubernetesVersion(28),
    [
        new("quantity", Global("string_to_quantity", [StringType], _quantity, call => CelQuantity.Read(call.Text(0)), LibraryCost.Read)),
        new("isQuantity", Global("is_quantity_string", [StringType], BoolType, call => IsQuantity(CelQuantity.Read(call.Text(0))), LibraryCost.Read)),

        // The documentation has a receiver, the API server declares none.
        new("sign",
            Global("quantity_sign", [_quantity], IntType, call => Integer(Of(call, 0).Sign)),
            Member("quantity_sign_receiver", [_quantity], IntType, call => Integer(Of(call, 0).Sign))),
        new("isGreaterThan", Member("quantity_is_greater_than", [_quantity, _quantity], BoolType, call => CelBool.Of(Compare(call) > 0))),
        new("isLessThan", Member("quantity_is_less_than", [_quantity, _quantity], BoolType, call => CelBool.Of(Compare(call) < 0))),
        new("compareTo", Member("quantity_compare_to", [_quantity, _quantity], IntType, call => Integer(Compare(call)))),
        new("asApproximateFloat", Member("quantity_get_float", [_quantity], DoubleType, call => new CelDouble(Of(call, 0).Approximate))),
        new("asInteger", Member("quantity_get_int", [_quantity], IntType, call => Of(call, 0).Integer is { } integer ? Integer(integer) : new CelError("cannot convert value to integer"))),
        new("isInteger", Member("quantity_is_integer", [_quantity], BoolType, call => CelBool.Of(Of(call, 0).Integer is not null))),
        new("add",
            Member("quantity_add", [_quantity, _quantity], _quantity, call => Of(call, 0).Plus(Of(call, 1), 1)),
            Member("quantity_add_int", [_quantity, IntType], _quantity, call => Of(call, 0).Plus(CelQuantity.Of(call.Integer(1)), 1))),
        new("sub",
            Member("quantity_sub", [_quantity, _quantity], _quantity, call => Of(call, 0).Plus(Of(call, 1), -1)),
            Member("quantity_sub_int", [_quantity, IntType], _quantity, call => Of(call, 0).Plus(CelQuantity.Of(call.Integer(1)), -1))),
    ]);

    private static CelQuantity Of(CelArguments call, int index) => (CelQuantity)call[index];

    private static int Compare(CelArguments call) => Of(call, 0).CompareTo(Of(call, 1));

    private static CelValue IsQuantity(CelValue read) => read.IsUnknown ? read : CelBool.Of(!read.IsError);
}
