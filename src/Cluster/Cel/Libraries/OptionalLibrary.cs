using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Types.CelType;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Functions and macros of optional values (https://pkg.go.dev/github.com/google/cel-go/cel#OptionalTypes). Their selections
/// (<c>a.?b</c>, <c>a[?b]</c>) are part of the language.
/// </summary>
internal static class OptionalLibrary
{
    private static readonly CelType _value = TypeParameter("V");
    private static readonly CelType _key = TypeParameter("K");
    private static readonly CelType _optional = Optional(_value);
    private static readonly CelType _list = List(_value);
    private static readonly CelType _map = Map(_key, _value);

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new(
        "optional",
        new KubernetesVersion(28),
        [
            new("optional.none", new CelOverload("optional_none", false, [], _optional, _ => CelOptional.None)),
            new("optional.of", new CelOverload("optional_of", false, [_value], _optional, Of) { TakesUnknownParts = true }),
            new("optional.ofNonZeroValue", new CelOverload("optional_ofNonZeroValue", false, [_value], _optional, arguments => OfNonZero(arguments[0]))),
            new("hasValue", new CelOverload("optional_hasValue", true, [_optional], Bool, arguments => CelBool.Of(In(arguments) is not null)) { TakesUnknownParts = true }),
            new("value", new CelOverload("optional_value", true, [_optional], _value, arguments => In(arguments) ?? new CelError("optional.none() dereference")) { TakesUnknownParts = true }),
            new("or", CelOverload.OfLazyMethod("optional_or_optional", [_optional, _optional], _optional)),
            new("orValue", CelOverload.OfLazyMethod("optional_orValue_value", [_optional, _value], _value)),
            new(
                CelOperators.Index,
                CelOverload.OfOperator("optional_list_index_int", [Optional(_list), Int], _optional),
                CelOverload.OfOperator("optional_map_index_value", [Optional(_map), _key], _optional)),
            new(
                CelOperators.OptionalIndex,
                CelOverload.OfOperator("list_optindex_optional_int", [_list, Int], _optional),
                CelOverload.OfOperator("optional_list_optindex_optional_int", [Optional(_list), Int], _optional),
                CelOverload.OfOperator("map_optindex_optional_value", [_map, _key], _optional),
                CelOverload.OfOperator("optional_map_optindex_optional_value", [Optional(_map), _key], _optional)),
        ],
        [
            new("optMap", true, 2, call => Mapped(call, isFlat: false)),
            new("optFlatMap", true, 2, call => Mapped(call, isFlat: true)),
        ],
        [CelConstant.Of(Optional(Dyn))]);

    private static CelValue? In(CelArguments arguments) => ((CelOptional)arguments[0]).Value;

    private static CelOptional Of(CelArguments arguments) => new(arguments[0]);

    private static CelOptional OfNonZero(CelValue value) => value switch
    {
        CelNull or CelBool { Value: false } or CelInt { Value: 0 } or CelUint { Value: 0 } or CelDouble { Value: 0 } => CelOptional.None,
        CelString or CelBytes or CelList or CelMap when value.Size == 0 => CelOptional.None,
        CelDuration { Nanoseconds: 0 } => CelOptional.None,
        CelTimestamp { Seconds: CelTimestamp.MinSeconds, Nanoseconds: 0 } => CelOptional.None,
        _ => new CelOptional(value),
    };

    private static CelBinding? Mapped(CelMacroCall call, bool isFlat)
    {
        if (call.VariableAt(0) is not { } variable)
        {
            return null;
        }

        // The receiver is needed twice. A copy of it would double the tree with each call of a chain.
        CelCall Method(string name) => new(name, new CelIdentifier(CelBinding.Receiver, call.Target.Span), [], call.Span);
        CelCall Function(string name, params CelSyntaxNode[] arguments) => new(name, null, arguments, call.Span);

        var body = new CelBinding(variable, Method("value"), call.Arguments[1], call.Span);
        var result = new CelCall(
            CelOperators.Conditional,
            null,
            [Method("hasValue"), isFlat ? body : Function("optional.of", body), Function("optional.none")],
            call.Span);
        return new CelBinding(CelBinding.Receiver, call.Target, result, call.Span);
    }
}
