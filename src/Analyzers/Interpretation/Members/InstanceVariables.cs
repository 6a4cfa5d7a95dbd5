using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The variables of a state that belong to the object whose method runs: fields, properties, captured parameters of a primary constructor, and <c>this</c>.</summary>
internal static class InstanceVariables
{
    /// <summary>Determines whether a variable belongs to the object whose method runs.</summary>
    public static bool Include(ISymbol variable) => ThisVariable.Is(variable) || AreStored(variable);

    /// <summary>Determines whether a variable is stored in the object whose method runs.</summary>
    public static bool AreStored(ISymbol variable) => variable switch
    {
        IFieldSymbol field => !field.IsStatic,
        IPropertySymbol property => !property.IsStatic,
        IParameterSymbol parameter => IsPrimary(parameter.ContainingSymbol),
        _ => false,
    };

    /// <summary>Determines whether a method is a primary constructor, whose parameters all members of its class can read.</summary>
    public static bool IsPrimary(ISymbol? method) =>
        method is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var declaration, ..] } && declaration.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>Determines whether a parameter of a primary constructor is captured: other members use it after the constructor has run.</summary>
    public static bool IsCaptured(IParameterSymbol parameter) => parameter.ContainingType.DeclaringSyntaxReferences
        .Select(declaration => declaration.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(type => type.Members)
        .Where(member => member is not (FieldDeclarationSyntax or BaseTypeDeclarationSyntax))
        .SelectMany(member => member.DescendantNodes(node => node is not EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }))
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == parameter.Name);
}
