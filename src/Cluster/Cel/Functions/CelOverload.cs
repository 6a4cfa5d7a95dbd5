using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>One signature of a function with its code.</summary>
/// <param name="id">The name that cel-go gives the overload, such as <c>string_lower_ascii</c>.</param>
/// <param name="isReceiver">Whether the first parameter is written before the name: <c>text.lowerAscii()</c>.</param>
/// <param name="parameters">The types of the parameters, a receiver first.</param>
/// <param name="result">The type of the result.</param>
/// <param name="run">
/// The code. Arguments have the kinds of the parameters (elements of lists and maps may have any), and no part of them is unknown. It returns
/// a <see cref="CelError"/> where the function fails and throws nothing, except what the budget throws.
/// </param>
/// <param name="cost">
/// The cost of the whole call in units of cel-go, from the arguments and the result; 1 if it is <see langword="null"/>. Arguments may be
/// errors or unknown here.
/// </param>
internal sealed class CelOverload(
    string id,
    bool isReceiver,
    IReadOnlyList<CelType> parameters,
    CelType result,
    Func<CelArguments, CelValue> run,
    Func<CelArguments, CelValue, long>? cost = null)
{
    /// <summary>The name that cel-go gives the overload.</summary>
    public string Id { get; } = id;

    /// <summary>Indicates whether the first parameter is written before the name.</summary>
    public bool IsReceiver { get; } = isReceiver;

    /// <summary>The types of the parameters, a receiver first.</summary>
    public IReadOnlyList<CelType> Parameters { get; } = parameters;

    /// <summary>The type of the result.</summary>
    public CelType Result { get; } = result;

    /// <summary>The code.</summary>
    public Func<CelArguments, CelValue> Run { get; } = run;

    /// <summary>The cost of a call; 1 if it is <see langword="null"/>.</summary>
    public Func<CelArguments, CelValue, long>? Cost { get; } = cost;

    /// <summary>
    /// Indicates whether the code takes lists and maps that are known in part, and values that are unknown within them. The others are
    /// not called with such arguments: the result is unknown.
    /// </summary>
    public bool TakesUnknownParts { get; init; }

    /// <summary>Indicates whether list and map literals in the arguments may mix types of elements, as those of <c>format</c> do.</summary>
    public bool TakesMixedLists { get; init; }

    /// <summary>
    /// A check of constant arguments when the expression is compiled: a message if the call can only fail, such as
    /// <c>duration('1x')</c>. An argument that is no constant is <see langword="null"/>.
    /// </summary>
    public Func<IReadOnlyList<CelValue?>, string?>? CheckConstants { get; init; }

    /// <summary>The signature of an operator that the evaluator knows itself.</summary>
    /// <param name="id">The name that cel-go gives the overload.</param>
    /// <param name="parameters">The types of the operands.</param>
    /// <param name="result">The type of the result.</param>
    public static CelOverload OfOperator(string id, IReadOnlyList<CelType> parameters, CelType result) =>
        new(id, false, parameters, result, _ => CelError.NoSuchOverload());

    /// <summary>The signature of a method that the evaluator knows itself, since it does not need all arguments.</summary>
    /// <param name="id">The name that cel-go gives the overload.</param>
    /// <param name="parameters">The types of the parameters, the receiver first.</param>
    /// <param name="result">The type of the result.</param>
    public static CelOverload OfLazyMethod(string id, IReadOnlyList<CelType> parameters, CelType result) =>
        new(id, true, parameters, result, _ => CelError.NoSuchOverload());
}
