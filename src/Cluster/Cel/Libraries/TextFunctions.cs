using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Expressions;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The functions of text and of sizes that the language has.</summary>
internal static class TextFunctions
{
    private static readonly CelType[] _texts = [CelType.String, CelType.String];

    /// <summary>The functions.</summary>
    public static IEnumerable<CelFunction> Functions =>
    [
        new("contains", Test("contains_string", (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0, CostOfSearch)),
        new("startsWith", Test("starts_with_string", (text, part) => text.StartsWith(part, StringComparison.Ordinal), CostOfEnd)),
        new("endsWith", Test("ends_with_string", (text, part) => text.EndsWith(part, StringComparison.Ordinal), CostOfEnd)),
        new("matches", Matches("matches", false), Matches("matches_string", true)),
        new(
            "size",
            [.. new[] { CelType.String, CelType.Bytes, CelType.List(CelType.TypeParameter("A")), CelType.Map(CelType.TypeParameter("A"), CelType.TypeParameter("B")) }
                .SelectMany(type => new[] { Size($"size_{type.Name}", type, false), Size($"{type.Name}_size", type, true) })]),
    ];

    private static CelOverload Test(string id, Func<string, string, bool> test, Func<CelArguments, CelValue, long> cost) =>
        new(id, true, _texts, CelType.Bool, arguments => CelBool.Of(test(arguments.Text(0), arguments.Text(1))), cost);

    private static long CostOfSearch(CelArguments arguments, CelValue result) =>
        CelCosts.OfTraversal(arguments[0].Size) * CelCosts.OfTraversal(arguments[1].Size);

    private static long CostOfEnd(CelArguments arguments, CelValue result) => CelCosts.OfTraversal(arguments[1].Size);

    private static CelOverload Matches(string id, bool isReceiver) => new(
        id,
        isReceiver,
        _texts,
        CelType.Bool,
        arguments => Match(arguments.Text(0), arguments.Text(1)),
        (arguments, _) => CelCosts.OfMatch(arguments[0].Size, arguments[1].Size))
    {
        CheckConstants = arguments => arguments[1] is CelString pattern && GoPattern.Of(pattern.Value).Error is not null ? "invalid matches argument" : null,
    };

    private static CelValue Match(string text, string expression)
    {
        var pattern = GoPattern.Of(expression);
        return pattern.Error is { } error ? new CelError(error)
            : pattern.IsIn(text) is { } isIn ? CelBool.Of(isIn)
            : new CelUnknown($"matches('{expression}')");
    }

    private static CelOverload Size(string id, CelType type, bool isReceiver) => new(
        id,
        isReceiver,
        [type],
        CelType.Int,
        arguments => (arguments[0] as CelList)?.Rest ?? (arguments[0] as CelMap)?.Rest ?? new CelInt(arguments[0].Size) as CelValue)
    {
        TakesUnknownParts = true,
    };
}
