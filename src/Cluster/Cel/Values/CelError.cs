using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>The result of an evaluation that failed. What it is not absorbed by has the same result.</summary>
/// <param name="message">The cause, in the words of the API server: <c>no such key: replcas</c>.</param>
/// <param name="place">The place in the expression; <see langword="null"/> until the evaluator adds it.</param>
/// <param name="isBudget">Whether evaluation ended since it cost more than it was allowed to.</param>
internal sealed class CelError(string message, CelSpan? place = null, bool isBudget = false) : CelValue(CelKind.Error)
{
    /// <summary>The cause.</summary>
    public string Message { get; } = message;

    /// <summary>The place in the expression.</summary>
    public CelSpan? Place { get; } = place;

    /// <summary>Indicates whether evaluation ended since it cost more than it was allowed to.</summary>
    public bool IsBudget { get; } = isBudget;

    /// <summary>An error has no type of its own.</summary>
    public override CelType Type => CelType.Dyn;

    /// <summary>The error with a place, unless it has one.</summary>
    /// <param name="place">The place in the expression.</param>
    public CelError At(CelSpan place) => Place is null ? new CelError(Message, place, IsBudget) : this;

    /// <summary>The error of a function that takes no values of these types.</summary>
    public static CelError NoSuchOverload() => new("no such overload");

    /// <summary>The error of arithmetic beyond the range of a type.</summary>
    /// <param name="type">The type, such as <c>integer</c>.</param>
    public static CelError Overflow(string type) => new(type + " overflow");
}
