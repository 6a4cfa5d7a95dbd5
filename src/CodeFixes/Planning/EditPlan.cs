using KubeGuard.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>
/// The changes of the expressions of a document. Edits of any number of findings are merged here:
/// of equal ones the first counts, a removal wins over all that happens to or below its target.
/// </summary>
internal sealed class EditPlan
{
    private readonly Dictionary<ExpressionSyntax, ExpressionChange> _changes = [];

    /// <summary>Adds an edit.</summary>
    public void Add(ResolvedEdit edit)
    {
        if (edit.Operation == EditOperation.Remove)
        {
            ChangeOf(edit.Owner).Removal = Slot.Of(edit.Owner);
        }
        else if (edit.Operation == EditOperation.Set && edit.Missing.Count == 0)
        {
            ChangeOf(edit.Owner).Replacement ??= edit.Value;
        }
        else
        {
            var addition = edit.Operation == EditOperation.Add ? NewValue.ListOf(edit.Value!) : edit.Value!;
            for (var i = edit.Missing.Count - 1; i >= 0; i--)
            {
                addition = NewValue.ObjectOf(edit.Missing[i], addition);
            }

            var change = ChangeOf(edit.Owner);
            change.Additions ??= new NewValue();
            change.Additions.Merge(addition);
        }
    }

    /// <summary>The changes that count, none of which is in an expression that another one takes away.</summary>
    public IReadOnlyList<ExpressionChange> Resolve()
    {
        RemoveEmptied();
        var gone = new HashSet<SyntaxNode>();
        foreach (var change in _changes.Values)
        {
            if (change.Removal is { } slot)
            {
                gone.Add(slot.Node);
            }
            else if (change.Replacement is not null)
            {
                gone.Add(change.Expression);
            }
        }

        return [.. _changes.Values.Where(change => !AnchorOf(change).Ancestors().Any(gone.Contains))];
    }

    private static SyntaxNode AnchorOf(ExpressionChange change) => change.Removal?.Node ?? change.Expression;

    // When removals leave a list or object empty, the field that contains it goes too.
    private void RemoveEmptied()
    {
        var pending = new Queue<Slot>(_changes.Values.Select(change => change.Removal).OfType<Slot>());
        var removed = new HashSet<SyntaxNode>();
        while (pending.Count > 0)
        {
            var slot = pending.Dequeue();
            removed.Add(slot.Node);
            if (slot.List is { } list && list.Items.All(removed.Contains) && IsNothingBut(list)
                && !IsAddedTo(list.Owner) && Slot.Of(list.Owner) is { IsField: true } field && !removed.Contains(field.Node))
            {
                ChangeOf(list.Owner).Removal = field;
                pending.Enqueue(field);
            }
        }
    }

    private bool IsAddedTo(ExpressionSyntax owner) => _changes.TryGetValue(owner, out var change) && change.Additions is not null;

    private static bool IsNothingBut(ItemList list) => list.Owner switch
    {
        _ when list.HasConditions => false,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList is null or { Arguments.Count: 0 },
        WithExpressionSyntax => false,
        _ => true,
    };

    private ExpressionChange ChangeOf(ExpressionSyntax expression)
    {
        if (!_changes.TryGetValue(expression, out var change))
        {
            change = new ExpressionChange(expression);
            _changes.Add(expression, change);
        }

        return change;
    }
}
