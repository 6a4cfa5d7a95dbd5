using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>
/// Turns a plan into changes of text. Whatever no change names stays as it is, byte for byte.
/// </summary>
internal sealed class PlanRenderer
{
    private readonly SourceText _text;
    private readonly TextLayout _layout;
    private readonly ValueRenderer _values;
    private readonly CodeStyle _style;
    private readonly LayoutWriter _writer;
    private readonly UsingDirectives _usings;
    private readonly Dictionary<SyntaxNode, ListEditor> _lists = [];
    private readonly List<TextChange> _changes = [];
    private readonly List<string> _imports = [];

    public PlanRenderer(CompilationUnitSyntax root, SourceText text, ValueRenderer values)
    {
        _text = text;
        _layout = new TextLayout(text);
        _values = values;
        _style = values.Style;
        _writer = new LayoutWriter(_style);
        _usings = new UsingDirectives(root, _style.NewLine);
    }

    /// <summary>The text with the changes of a plan.</summary>
    public SourceText Render(EditPlan plan)
    {
        foreach (var change in plan.Resolve())
        {
            Render(change);
        }

        _changes.AddRange(_lists.Values.SelectMany(list => list.Changes()));
        _changes.AddRange(_usings.Add(_imports));
        return _text.WithChanges(_changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length));
    }

    private void Render(ExpressionChange change)
    {
        if (change.Removal is { } slot)
        {
            Remove(slot);
        }
        else if (change.Replacement is { } replacement)
        {
            replacement.Merge(change.Additions ?? new NewValue());
            Replace(change.Expression, replacement);
        }
        else if (CodeShape.IsNull(change.Expression))
        {
            Replace(change.Expression, change.Additions!);
        }
        else
        {
            Extend(change.Expression, change.Additions!);
        }
    }

    private void Remove(Slot slot)
    {
        if (slot.List is { } list)
        {
            EditorOf(list).Remove(slot.Node);
        }
        else
        {
            var statement = slot.Node.Span;
            var region = _layout.OwnLines(statement) ?? TextSpan.FromBounds(statement.Start, _layout.SkipSpaces(statement.End));
            _changes.Add(new TextChange(region, ""));
        }
    }

    private void Replace(ExpressionSyntax replaced, NewValue value)
    {
        var rendered = _values.RenderReplacement(value, replaced);
        var old = replaced.Parent is PostfixUnaryExpressionSyntax suppressed ? suppressed : replaced;
        _imports.AddRange(rendered.Imports);
        var text = _writer.Write(rendered, _layout.IndentationAt(old.SpanStart), _layout.Column(old.SpanStart));
        var next = old.GetLastToken().GetNextToken();
        var end = next.ValueText is "," or ";" && next.SpanStart == old.Span.End ? next.Span.End : old.Span.End;
        if (value.Note is not null && _layout.RestOfLine(end).Length == 0)
        {
            _changes.Add(new TextChange(old.Span, text));
            _changes.Add(new TextChange(new TextSpan(end, 0), LayoutWriter.LineComment(value.Note)));
        }
        else
        {
            _changes.Add(new TextChange(old.Span, text + LayoutWriter.BlockComment(value.Note)));
        }
    }

    private void Extend(ExpressionSyntax owner, NewValue additions)
    {
        var entries = _values.RenderAdditions(additions, owner);
        _imports.AddRange(entries.SelectMany(entry => entry.Value.Imports));
        if (ItemList.Of(owner) is { } list)
        {
            EditorOf(list).Append(entries);
        }
        else
        {
            AddInitializer((BaseObjectCreationExpressionSyntax)owner, entries);
        }
    }

    // new V1SecurityContext() becomes new V1SecurityContext { … }; new() keeps its parentheses.
    private void AddInitializer(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<RenderedEntry> entries)
    {
        var end = creation is ObjectCreationExpressionSyntax { Type: { } type, ArgumentList.Arguments.Count: 0 } ? type.Span.End : creation.Span.End;
        var head = _text.ToString(TextSpan.FromBounds(creation.SpanStart, end));
        var text = _writer.Write(new RenderedValue(head, entries), _layout.IndentationAt(creation.SpanStart), _layout.Column(creation.SpanStart));
        _changes.Add(new TextChange(TextSpan.FromBounds(end, creation.Span.End), text.Substring(head.Length)));
    }

    private ListEditor EditorOf(ItemList list)
    {
        if (!_lists.TryGetValue(list.Node, out var editor))
        {
            editor = new ListEditor(list, _layout, _style);
            _lists.Add(list.Node, editor);
        }

        return editor;
    }
}
