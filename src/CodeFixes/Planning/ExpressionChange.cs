using KubeGuard.Edits;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.CodeFixes.Planning;

/// <summary>All changes of one expression.</summary>
/// <param name="expression">The expression.</param>
internal sealed class ExpressionChange(ExpressionSyntax expression)
{
    private readonly List<ResolvedEdit> _edits = [];

    /// <summary>The expression.</summary>
    public ExpressionSyntax Expression { get; } = expression;

    /// <summary>The slot to remove, if the expression is removed.</summary>
    public Slot? Removal { get; set; }

    /// <summary>Indicates whether a value replaces it.</summary>
    public bool IsReplaced => _edits.Exists(edit => edit.Operation == EditOperation.Set && edit.Missing.Count == 0);

    /// <summary>Indicates whether something new is written in it or in its place.</summary>
    public bool HasValue => _edits.Count > 0;

    /// <summary>The value that replaces it, or the fields or items that are added to it.</summary>
    public NewValue Value => Merge(_edits);

    /// <summary>Determines whether further edits agree with those that it has.</summary>
    public bool CanTake(IEnumerable<ResolvedEdit> edits)
    {
        try
        {
            Merge(_edits.Concat(edits));
            return true;
        }
        catch (EditRefusedException)
        {
            return false;
        }
    }

    /// <summary>Adds an edit that sets or adds something.</summary>
    public void Take(ResolvedEdit edit) => _edits.Add(edit);

    private static NewValue Merge(IEnumerable<ResolvedEdit> edits)
    {
        var plan = new EditPlan();
        foreach (var edit in edits)
        {
            plan.Add(edit.Operation, edit.Missing, edit.Value, edit.Note);
        }

        return new NewValue(plan.Apply(null)!, plan.Notes);
    }
}
