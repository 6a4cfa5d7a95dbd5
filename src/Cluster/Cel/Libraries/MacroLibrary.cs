using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>The macros of the language (https://github.com/google/cel-spec/blob/master/doc/langdef.md#macros).</summary>
internal static class MacroLibrary
{
    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new(
        "macros",
        KubernetesVersion.Oldest,
        [],
        [
            new("has", false, 1, Has),
            new("all", true, 2, call => Loop(call, CelComprehensionKind.All, call.Arguments[1])),
            new("exists", true, 2, call => Loop(call, CelComprehensionKind.Exists, call.Arguments[1])),
            new("exists_one", true, 2, call => Loop(call, CelComprehensionKind.ExistsOne, call.Arguments[1])),
            new("filter", true, 2, call => Loop(call, CelComprehensionKind.List, call.Arguments[1], call.Arguments[0])),
            new("map", true, 2, call => Loop(call, CelComprehensionKind.List, null, call.Arguments[1])),
            new("map", true, 3, call => Loop(call, CelComprehensionKind.List, call.Arguments[1], call.Arguments[2])),
        ]);

    /// <summary>A loop with one variable, which the first argument names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What it computes.</param>
    /// <param name="condition">The condition, if there is one.</param>
    /// <param name="result">The result for an element, if there is one.</param>
    public static CelSyntaxNode? Loop(CelMacroCall call, CelComprehensionKind kind, CelSyntaxNode? condition, CelSyntaxNode? result = null) =>
        call.VariableAt(0) is { } variable
            ? new CelComprehension(kind, call.Target, variable, null, condition, result, call.Span)
            : null;

    private static CelSelection? Has(CelMacroCall call)
    {
        if (call.Arguments[0] is CelSelection { Form: CelSelectionForm.Plain } selection)
        {
            return new CelSelection(selection.Operand, selection.Field, selection.Span, CelSelectionForm.Presence);
        }

        call.Report("invalid argument to has() macro", call.Arguments[0].Span);
        return null;
    }
}
