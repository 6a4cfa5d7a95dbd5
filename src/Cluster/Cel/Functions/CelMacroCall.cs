using KubeGuard.Cluster.Cel.Syntax;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>A call of a macro.</summary>
/// <param name="target">The receiver, if the macro has one.</param>
/// <param name="arguments">The other arguments.</param>
/// <param name="span">The call in the text.</param>
/// <param name="report">Takes a problem and the part of the text that it is at.</param>
internal sealed class CelMacroCall(
    CelSyntaxNode? target, IReadOnlyList<CelSyntaxNode> arguments, CelSpan span, Action<string, CelSpan> report)
{
    /// <summary>The receiver; only of macros that have one.</summary>
    public CelSyntaxNode Target => target!;

    /// <summary>The other arguments.</summary>
    public IReadOnlyList<CelSyntaxNode> Arguments { get; } = arguments;

    /// <summary>The call in the text.</summary>
    public CelSpan Span { get; } = span;

    /// <summary>The name of the variable that an argument introduces; <see langword="null"/>, with a problem reported, if it is no name.</summary>
    /// <param name="index">The index of the argument.</param>
    public string? VariableAt(int index)
    {
        if (Arguments[index] is CelIdentifier { IsAbsolute: false } identifier)
        {
            return identifier.Name;
        }

        report("argument must be a simple name", Arguments[index].Span);
        return null;
    }

    /// <summary>Reports a problem.</summary>
    /// <param name="message">The problem.</param>
    /// <param name="span">The part of the text.</param>
    public void Report(string message, CelSpan span) => report(message, span);
}
