namespace KubeGuard.Cluster.Cel;

/// <summary>A reason why an expression does not compile.</summary>
/// <param name="Message">The reason, in the words of the API server where it has some.</param>
/// <param name="Span">The part of the text.</param>
internal sealed record CelProblem(string Message, CelSpan Span);
