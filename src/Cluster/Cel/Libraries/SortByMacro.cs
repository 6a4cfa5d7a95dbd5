using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// The macro <c>list.sortBy(x, key)</c>. It becomes a call of a function that no expression can name, which sorts one list by the items of
/// another.
/// </summary>
internal static class SortByMacro
{
    /// <summary>The name of the function.</summary>
    public const string Function = "@sortByAssociatedKeys";

    private const string Variable = "@sortBy";

    private static readonly CelType _list = CelType.List(CelType.TypeParameter("T"));

    /// <summary>The macro.</summary>
    public static CelMacro Macro { get; } = new("sortBy", true, 2, Expand);

    /// <summary>The overload of the function for keys of a type.</summary>
    public static CelOverload Overload(CelType type) => Overloads.Member(
        $"list_{ListLibrary.NameOf(type)}_sortByAssociatedKeys", [_list, CelType.List(type)], _list, call => ListExtensions.Sorted(call, call.List(0), call.List(1)), LibraryCost.CompareKeys);

    private static CelBinding? Expand(CelMacroCall call)
    {
        if (call.VariableAt(0) is not { } variable)
        {
            return null;
        }

        var list = new CelIdentifier(Variable, call.Span);
        var keys = new CelComprehension(CelComprehensionKind.List, list, variable, null, null, call.Arguments[1], call.Span);
        return new CelBinding(Variable, call.Target, new CelCall(Function, list, [keys], call.Span), call.Span);
    }
}
