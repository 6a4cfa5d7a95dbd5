using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.RuleLists;

/// <summary>
/// Implements the partial methods marked <c>[RuleList]</c>, so that the catalog has every class named by an ID without a
/// list kept by hand and without reflection when the compiler starts.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuleListGenerator : IIncrementalGenerator
{
    private const string ListAttribute = "KubeGuard.Rules.RuleListAttribute";

    private static readonly Regex _nameWithId = new("^KUBE[0-9]{4}[A-Z]", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.CreateSyntaxProvider(
            (node, _) => node is ClassDeclarationSyntax type && _nameWithId.IsMatch(type.Identifier.ValueText),
            (found, stop) => RuleClass.Of((INamedTypeSymbol)found.SemanticModel.GetDeclaredSymbol(found.Node, stop)!));
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            ListAttribute,
            (node, _) => node is MethodDeclarationSyntax,
            (found, _) => RuleListMethod.Of((IMethodSymbol)found.TargetSymbol));
        context.RegisterSourceOutput(
            methods.Combine(classes.Collect()),
            (output, pair) => output.AddSource(pair.Left.FileName, pair.Left.Implement(pair.Right)));
    }
}
