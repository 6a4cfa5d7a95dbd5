using System.Text;
using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// The costs of calls in units of cel-go, as the API server counts them (pkg/cel/library/cost.go of kubernetes/apiserver, and the trackers
/// in ext of google/cel-go).
/// </summary>
internal static class LibraryCost
{
    private const double PerCharacter = 0.1;
    private const double PerRegexCharacter = 0.25;
    private const long Call = 1;
    private const long NewList = 10;

    /// <summary>The cost of reading the first argument once.</summary>
    public static readonly Func<CelArguments, CelValue, long> Read = (arguments, _) => Characters(arguments[0].Size, PerCharacter);

    /// <summary>The cost of reading the first argument and writing as much again.</summary>
    public static readonly Func<CelArguments, CelValue, long> Rewrite = (arguments, _) => Characters(arguments[0].Size, 2 * PerCharacter);

    /// <summary>The cost of writing the result.</summary>
    public static readonly Func<CelArguments, CelValue, long> Write = (_, result) => Characters(result.Size, 2 * PerCharacter);

    /// <summary>The cost of going through the first argument with everything in it.</summary>
    public static readonly Func<CelArguments, CelValue, long> Traverse = (arguments, _) => TraversalOf(arguments[0]);

    /// <summary>The cost of matching the first argument with a regular expression in the second one.</summary>
    public static readonly Func<CelArguments, CelValue, long> Match = (arguments, _) => OfMatch(arguments[0].Size, arguments[1].Size);

    /// <summary>The cost of a list as long as the result.</summary>
    public static readonly Func<CelArguments, CelValue, long> NewItems = (_, result) => Call + NewList + result.Size;

    /// <summary>The cost of comparing all items of the first list with each other.</summary>
    public static readonly Func<CelArguments, CelValue, long> CompareItems = (arguments, _) => OfComparison(arguments[0]);

    /// <summary>The cost of comparing all items of the second list, by which the first one is sorted.</summary>
    public static readonly Func<CelArguments, CelValue, long> CompareKeys = (arguments, _) => OfComparison(arguments[1]);

    /// <summary>The cost of going through the levels of the first list, whose number is the second argument.</summary>
    public static readonly Func<CelArguments, CelValue, long> Flatten = (arguments, _) =>
        Call + NewList + (long)(arguments[0].Size * (arguments.Count == 2 ? (double)((arguments[1] as CelInt)?.Value ?? ListExtensions.MaxDepth) : 1));

    /// <summary>The cost of comparing every item of one list with every one of the other.</summary>
    /// <param name="times">How many times that is done.</param>
    public static Func<CelArguments, CelValue, long> CompareLists(int times) => (arguments, _) => Call + (arguments[0].Size * arguments[1].Size * times);

    /// <summary>The cost of matching a text with a regular expression.</summary>
    /// <param name="textSize">The size of the text.</param>
    /// <param name="regexSize">The size of the expression.</param>
    public static long OfMatch(long textSize, long regexSize) => Characters(1 + textSize, PerCharacter) * Characters(regexSize, PerRegexCharacter);

    /// <summary>The cost of finding whether a block of addresses has others.</summary>
    /// <param name="ofOther">The part that the other ones add, of a block.</param>
    public static Func<CelArguments, CelValue, long> Contain(bool ofOther) => (arguments, _) =>
        Characters(2 * arguments[0].Size, PerCharacter)
        + (ofOther ? Characters(arguments[0].Size, PerCharacter) + 1 : 0)
        + (arguments[1] is CelString text ? Characters(text.Size, PerCharacter) : 0);

    private static long Characters(long count, double cost) => (long)Math.Ceiling(count * cost);

    private static long OfComparison(CelValue value)
    {
        var first = value is CelList { Count: > 0 } list ? list[0].Kind : CelKind.Null;
        return Call + NewList + (long)(value.Size * value.Size * (first is CelKind.String or CelKind.Bytes ? 2 + PerCharacter : 2));
    }

    private static long TraversalOf(CelValue value) => value switch
    {
        CelString text => (long)(Encoding.UTF8.GetByteCount(text.Value) * PerCharacter),
        CelBytes bytes => (long)(bytes.Size * PerCharacter),
        CelList list => list.Items.Sum(TraversalOf),
        CelMap map => map.Keys.Sum(key => TraversalOf(key) + (map.TryGet(key, out var item) ? TraversalOf(item) : 0)),
        _ => 1,
    };
}
