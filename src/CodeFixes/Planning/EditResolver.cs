using KubeGuard.CSharp.CodeFixes.Rendering;
using KubeGuard.Edits;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>Finds the target of an edit in the syntax tree and decides whether the edit can be written there.</summary>
/// <param name="model">The semantic model of the document.</param>
/// <param name="fields">The types of fields.</param>
/// <param name="renderer">Writes values.</param>
internal sealed class EditResolver(SemanticModel model, FieldTypes fields, ValueRenderer renderer)
{
    /// <summary>Writes values.</summary>
    public ValueRenderer Renderer { get; } = renderer;

    /// <summary>Resolves an edit, or <see langword="null"/> if it cannot be written.</summary>
    public ResolvedEdit? Resolve(ExpressionSyntax anchor, AnchoredEdit edit)
    {
        var owner = Unwrap(anchor);
        var depth = 0;
        while (depth < edit.Path.Count && ChildOf(owner, edit.Path[depth]) is { } child)
        {
            owner = Unwrap(child);
            depth++;
        }

        var missing = edit.Path.Skip(depth).ToList();
        if (missing.Exists(segment => segment.Key is null))
        {
            return null;
        }

        var resolved = new ResolvedEdit(edit.Operation, owner, missing, edit.Value, edit.Note);
        return IsRenderable(resolved) ? resolved : null;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        CastExpressionSyntax cast => Unwrap(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Unwrap(suppressed.Operand),
        _ => expression,
    };

    private bool IsRenderable(ResolvedEdit edit)
    {
        if (edit.Operation == EditOperation.Remove)
        {
            return edit.Missing.Count == 0 && Slot.Of(edit.Owner) is not null;
        }

        if (edit.Value is null || Renderer.TypeOf(edit.Owner) is not { } type)
        {
            return false;
        }

        var value = new NewValue(edit.Value);
        if (edit.Missing.Count == 0 && edit.Operation == EditOperation.Set)
        {
            return Renderer.CanRender(value, type, edit.Owner.SpanStart);
        }

        var target = edit.Missing.Aggregate((ITypeSymbol?)type, (current, field) => current is null ? null : fields.TypeOfField(current, field.Key!));
        target = edit.Operation == EditOperation.Add && target is not null ? FieldTypes.ListItemOf(target) : target;
        return target is not null && CanGrow(edit.Owner, type) && Renderer.CanRender(value, target, edit.Owner.SpanStart);
    }

    // Only an initializer or collection in the source can take a further member or item; a null is replaced.
    private static bool CanGrow(ExpressionSyntax owner, ITypeSymbol type) => owner switch
    {
        _ when CodeShape.IsNull(owner) => true,
        BaseObjectCreationExpressionSyntax { Initializer: null } => type is { IsAbstract: false, TypeKind: not TypeKind.Interface },
        _ => ItemList.Of(owner) is not null,
    };

    private ExpressionSyntax? ChildOf(ExpressionSyntax owner, PathSegment segment) =>
        ItemList.Of(owner) is not { } list ? null
        : segment.Key is not { } key ? ItemAt(list, segment.Index)
        : Renderer.TypeOf(owner) is { } type ? FieldIn(list, type, key)
        : null;

    private static ExpressionSyntax? ItemAt(ItemList list, int index)
    {
        var before = list.Items.Take(index + 1);
        return index < list.Items.Count && !before.Any(item => item is SpreadElementSyntax)
            ? list.Items[index] as ExpressionSyntax ?? (list.Items[index] as ExpressionElementSyntax)?.Expression
            : null;
    }

    private ExpressionSyntax? FieldIn(ItemList list, ITypeSymbol type, string key)
    {
        var property = fields.PropertyOf(type, key)?.Name;
        return list.Items.Reverse().Select(item => item switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } member when name.Identifier.ValueText == property => member.Right,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } entry when IsKey(access.ArgumentList.Arguments[0].Expression, key) => entry.Right,
            InitializerExpressionSyntax { Expressions: [var first, var second] } when IsKey(first, key) => second,
            _ => null,
        }).FirstOrDefault(value => value is not null);
    }

    private bool IsKey(ExpressionSyntax expression, string key) => model.GetConstantValue(expression) is { HasValue: true, Value: string value } && value == key;
}
