using System.Text;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Admission;

/// <summary>An item of <c>validations</c>: what must be true, and the message if it is not.</summary>
/// <param name="item">The item.</param>
/// <param name="expression">What must be true.</param>
/// <param name="messageExpression">Computes the message; <see langword="null"/> if the message is a fixed text.</param>
internal sealed class PolicyValidation(ManifestCursor item, PolicyExpression expression, PolicyExpression? messageExpression)
{
    // MaxEvaluatedMessageExpressionSizeBytes in pkg/apis/cel/config.go of kubernetes/apiserver.
    private const int MaxMessageBytes = 5_120;

    /// <summary>The condition that must be true.</summary>
    public PolicyExpression Expression { get; } = expression;

    /// <summary>Computes the message; <see langword="null"/> if it is a fixed text.</summary>
    public PolicyExpression? MessageExpression { get; } = messageExpression;

    /// <summary>The message about a violation, as the API server chooses it.</summary>
    /// <param name="evaluate">Evaluates an expression.</param>
    public string MessageFor(Func<PolicyExpression, CelValue> evaluate) =>
        MessageExpression is { } computed && Usable(evaluate(computed)) is { } message ? message
        : item["message"].String?.Trim() is { Length: > 0 } text ? text
        : "failed expression: " + Expression.Text;

    private static string? Usable(CelValue value) =>
        value is CelString { Value: var text } && text.Trim() is { Length: > 0 } message
        && message.IndexOf('\n') < 0 && Encoding.UTF8.GetByteCount(message) <= MaxMessageBytes
            ? message
            : null;
}
