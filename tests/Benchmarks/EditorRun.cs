using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Benchmarks;

/// <summary>Analyzes one file of a project after each of some changes to it, as an editor does while someone types.</summary>
internal static class EditorRun
{
    private const int Changes = 20;

    /// <summary>Changes a file and asks for its diagnostics, of the compiler and of the analyzers, again and again.</summary>
    /// <returns>The diagnostics of the analyzers in the last run.</returns>
    public static ImmutableArray<Diagnostic> Edit(Compilation compilation, SyntaxTree file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var found = ImmutableArray<Diagnostic>.Empty;
        for (var change = 0; change < Changes; change++)
        {
            var changed = CSharpSyntaxTree.ParseText($"{file}// change {change}\n");
            var edited = compilation.ReplaceSyntaxTree(file, changed);
            var model = edited.GetSemanticModel(changed);
            model.GetDiagnostics();
            found = edited.WithAnalyzers(analyzers, CompilerRun.Options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        }

        return found;
    }
}
