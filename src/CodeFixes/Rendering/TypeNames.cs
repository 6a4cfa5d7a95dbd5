using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Writes the names of types as code at a position needs them.</summary>
/// <param name="model">The semantic model of the document.</param>
internal sealed class TypeNames(SemanticModel model)
{
    private readonly HashSet<string> _spelledNamespaces =
        [.. model.SyntaxTree.GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>().Select(name => name.Left.ToString())];

    /// <summary>The name of a type; the namespaces that it needs are added to <paramref name="imports"/>.</summary>
    public string NameOf(ITypeSymbol type, int position, ICollection<string> imports)
    {
        var plain = type.WithNullableAnnotation(NullableAnnotation.None);
        if (plain is not INamedTypeSymbol { SpecialType: SpecialType.None, IsTupleType: false } named || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return plain.ToMinimalDisplayString(model, position);
        }

        var arguments = named.TypeArguments.Select(argument => NameOf(argument, position, imports)).ToList();
        return BareNameOf(named, position, imports) + (arguments.Count == 0 ? "" : "<" + string.Join(", ", arguments) + ">");
    }

    private string BareNameOf(INamedTypeSymbol type, int position, ICollection<string> imports)
    {
        var visible = model.LookupNamespacesAndTypes(position, name: type.Name).OfType<INamedTypeSymbol>().Where(other => other.Arity == type.Arity).ToList();
        if (visible.Count == 1 && SymbolEqualityComparer.Default.Equals(visible[0].OriginalDefinition, type.OriginalDefinition))
        {
            return type.Name;
        }

        // A namespace is not imported if the code uses an alias or a qualified name, or if another type hides the name.
        var qualified = WithoutArguments(type.ToMinimalDisplayString(model, position));
        var space = type.ContainingNamespace.ToDisplayString();
        if (visible.Count > 0 || type.ContainingType is not null || qualified != space + "." + type.Name || _spelledNamespaces.Contains(space))
        {
            return qualified;
        }

        imports.Add(space);
        return type.Name;
    }

    private static string WithoutArguments(string name) => name.IndexOf('<') is >= 0 and var start ? name.Substring(0, start) : name;
}
