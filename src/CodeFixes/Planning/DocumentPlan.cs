using KubeGuard.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>
/// The changes of the expressions of a document by the edits of any number of findings. What the edits of one
/// expression do together is defined by <see cref="EditPlan"/>; here an edit of code that another one removes or
/// replaces is dropped.
/// </summary>
internal sealed class DocumentPlan
{
    private readonly Dictionary<ExpressionSyntax, ExpressionChange> _changes = [];

    /// <summary>Determines whether the edits of one fix agree with each other and with those that were added.</summary>
    public bool CanAdd(IEnumerable<ResolvedEdit> edits) => edits
        .Where(edit => edit.Operation != EditOperation.Remove)
        .GroupBy(edit => edit.Owner)
        .All(same => (_changes.TryGetValue(same.Key, out var change) ? change : new ExpressionChange(same.Key)).CanTake(same));

    /// <summary>Adds an edit.</summary>
    public void Add(ResolvedEdit edit)
    {
        var change = ChangeOf(edit.Owner);
        if (edit.Operation == EditOperation.Remove)
        {
            change.Removal = Slot.Of(edit.Owner);
        }
        else
        {
            change.Take(edit);
        }
    }

    /// <summary>The effective changes, none of which is in an expression that another one removes.</summary>
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
            else if (change.IsReplaced)
            {
                gone.Add(change.Expression);
            }
        }

        return [.. _changes.Values.Where(change => !AnchorOf(change).Ancestors().Any(gone.Contains))];
    }

    private static SyntaxNode AnchorOf(ExpressionChange change) => change.Removal?.Node ?? change.Expression;

    // If removals leave a list or object empty, the field that contains it is removed as well.
    private void RemoveEmptied()
    {
        var pending = new Queue<Slot>(_changes.Values.Select(change => change.Removal).OfType<Slot>());
        var removed = new HashSet<SyntaxNode>();
        while (pending.Count > 0)
        {
            var slot = pending.Dequeue();
            removed.Add(slot.Node);
            if (slot.List is { } list && list.Items.All(removed.Contains) && IsNothingBut(list)
                && !HasValue(list.Owner) && Slot.Of(list.Owner) is { IsField: true } field && !removed.Contains(field.Node))
            {
                ChangeOf(list.Owner).Removal = field;
                pending.Enqueue(field);
            }
        }
    }

    private bool HasValue(ExpressionSyntax owner) => _changes.TryGetValue(owner, out var change) && change.HasValue;

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
