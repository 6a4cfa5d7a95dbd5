using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Gates;

/// <summary>The names in syntax.</summary>
internal static class Words
{
    /// <summary>The name of an indexer as a property.</summary>
    public const string Indexer = "Item";

    /// <summary>The names in a type.</summary>
    public static IEnumerable<string> Of(SyntaxNode type) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    /// <summary>The names that an attribute's class may have.</summary>
    public static IEnumerable<string> OfAttribute(NameSyntax name) => Of(name).SelectMany(word => new[] { word, word + "Attribute" });

    /// <summary>The namespace of a declaration and its parents, such as <c>k8s</c> and <c>k8s.Models</c>.</summary>
    public static IEnumerable<string> OfNamespaceAround(SyntaxNode declaration)
    {
        var whole = "";
        foreach (var part in declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().SelectMany(space => Of(space.Name)))
        {
            whole += (whole.Length == 0 ? "" : ".") + part;
            yield return whole;
        }
    }

    /// <summary>Determines whether a type depends on a type argument of the declaration around it.</summary>
    public static bool IsOpen(TypeSyntax type)
    {
        var parameters = type.Ancestors().Select(ParametersOf).OfType<TypeParameterListSyntax>().SelectMany(list => list.Parameters).Select(parameter => parameter.Identifier.ValueText);
        return parameters.Intersect(Of(type)).Any();
    }

    /// <summary>The name at the end of an expression: of a variable, a member or a method.</summary>
    public static string? OfEnd(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => OfEnd(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppression => OfEnd(suppression.Operand),
        _ => null,
    };

    private static TypeParameterListSyntax? ParametersOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.TypeParameterList,
        MethodDeclarationSyntax method => method.TypeParameterList,
        LocalFunctionStatementSyntax function => function.TypeParameterList,
        DelegateDeclarationSyntax type => type.TypeParameterList,
        _ => null,
    };
}
