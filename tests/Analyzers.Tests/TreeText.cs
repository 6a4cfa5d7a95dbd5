using KubeGuard.CSharp.Interpretation.Language;
using KubeGuard.CSharp.Interpretation.Members;
using KubeGuard.CSharp.Models;
using KubeGuard.CSharp.Trees;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.Analyzers.Tests;

/// <summary>
/// The manifest tree of C# code as text: <c>{ name: a, items: [1, …], … }</c>, where <c>…</c> marks an open node and
/// <c>?</c> an unknown value.
/// </summary>
internal static class TreeText
{
    /// <summary>The trees of the objects that statements create.</summary>
    public static IEnumerable<string> Of(string statements)
    {
        var source =
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using k8s;
            using k8s.Models;
            class Test
            {
                void M(bool condition, string unknown, V1Pod given)
                {
                    {{statements}}
                }
            }
            """;
        var token = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: token);
        var compilation = AnalyzerRun.WithKubernetesClient.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics(token).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var method = tree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var model = compilation.GetSemanticModel(tree);
        var block = model.GetOperation(method.Body!, token)!;
        return BlockInterpreter.Interpret(block, model.GetDeclaredSymbol(method, token)!, ModelTypes.For(compilation)!, new SourceCode(compilation), [], token)
            .SelectMany(result => ObjectFinder.Find(result.State))
            .Select(found => string.Join(" or ", found.Forms.Select(form => Of(form.Type is null ? Inner(form.Root.Node!) : form.Root.Node!))));
    }

    // The nodes around a fragment are open and not in source.
    private static ManifestNode Inner(ManifestNode node) => node switch
    {
        MappingNode { Location: null, IsComplete: false, Entries: [var entry] } => Inner(entry.Value),
        SequenceNode { Location: null, IsComplete: false, Items: [var item] } => Inner(item),
        _ => node,
    };

    private static string Of(ManifestNode node) => node switch
    {
        MappingNode mapping => "{ " + string.Join(", ", [.. mapping.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"), .. Rest(mapping.IsComplete)]) + " }",
        SequenceNode sequence => "[" + string.Join(", ", [.. sequence.Items.Select(Of), .. Rest(sequence.IsComplete)]) + "]",
        ScalarNode { Kind: ScalarKind.String } scalar => $"'{scalar.Text}'",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.Text.ToString(),
        _ => "?",
    };

    private static string[] Rest(bool isComplete) => isComplete ? [] : ["…"];
}
