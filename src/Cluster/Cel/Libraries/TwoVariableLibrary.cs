using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// Macros with a variable for the index or key and one for the value (https://pkg.go.dev/github.com/google/cel-go/ext#TwoVarComprehensions).
/// </summary>
internal static class TwoVariableLibrary
{
    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new(
        "two-variable comprehensions",
        new KubernetesVersion(32),
        [],
        [
            new("all", true, 3, call => Loop(call, CelComprehensionKind.All, call.Arguments[2])),
            new("exists", true, 3, call => Loop(call, CelComprehensionKind.Exists, call.Arguments[2])),
            new("existsOne", true, 3, call => Loop(call, CelComprehensionKind.ExistsOne, call.Arguments[2])),
            .. Transform("transformList", CelComprehensionKind.List),
            .. Transform("transformMap", CelComprehensionKind.Map),
            .. Transform("transformMapEntry", CelComprehensionKind.MapEntries),
        ]);

    private static CelMacro[] Transform(string name, CelComprehensionKind kind) =>
    [
        new(name, true, 3, call => Loop(call, kind, null, call.Arguments[2])),
        new(name, true, 4, call => Loop(call, kind, call.Arguments[2], call.Arguments[3])),
    ];

    private static CelSyntaxNode? Loop(CelMacroCall call, CelComprehensionKind kind, CelSyntaxNode? condition, CelSyntaxNode? result = null)
    {
        if (call.VariableAt(0) is not { } first || call.VariableAt(1) is not { } second)
        {
            return null;
        }

        if (first == second)
        {
            call.Report($"duplicate variable name: {first}", call.Arguments[1].Span);
        }

        return new CelComprehension(kind, call.Target, first, second, condition, result, call.Span);
    }
}
