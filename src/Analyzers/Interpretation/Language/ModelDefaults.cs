using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>The fields that a user's own class initializes.</summary>
internal static class ModelDefaults
{
    /// <summary>The fields whose property has an initializer, as in <c>public V1PodSpec Spec { get; set; } = new();</c>.</summary>
    public static IEnumerable<string> FieldsOf(ModelType model, CancellationToken cancellationToken)
    {
        foreach (var field in model.Defaults)
        {
            yield return field;
        }

        if (model.IsOfLibrary || model.Symbol.DeclaringSyntaxReferences.Length == 0)
        {
            yield break;
        }

        foreach (var property in ModelType.PropertiesOf(model.Symbol))
        {
            if (HasInitializer(property, cancellationToken) && model.FieldOf(property) is { } field)
            {
                yield return field;
            }
        }
    }

    private static bool HasInitializer(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences.Any(
            reference => reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax { Initializer: not null });
}
