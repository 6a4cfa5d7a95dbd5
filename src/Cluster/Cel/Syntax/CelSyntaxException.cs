namespace KubeGuard.Cluster.Cel.Syntax;

/// <summary>The end of parsing, which the parser catches.</summary>
/// <param name="problem">The problem.</param>
internal sealed class CelSyntaxException(CelProblem problem) : Exception(problem.Message)
{
    /// <summary>Creates one from a message and its place.</summary>
    public CelSyntaxException(string message, CelSpan span)
        : this(new CelProblem(message, span))
    {
    }

    /// <summary>The problem.</summary>
    public CelProblem Problem { get; } = problem;
}
