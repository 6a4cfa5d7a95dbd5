using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>
/// Converts a plan to changes of text. Everything else stays as it is, byte for byte.
/// </summary>
internal sealed class PlanRenderer
{
    private readonly SourceText _text;
    private readonly TextLayout _layout;
    private readonly ValueRenderer _renderer;
    private readonly CodeStyle _style;
    private readonly LayoutWriter _writer;
    private readonly UsingDirectives _usings;
    private readonly Dictionary<SyntaxNode, ListEditor> _lists = [];
    private readonly List<TextChange> _changes = [];
    private readonly List<(SyntaxNode Node, Func<string, IEnumerable<TextChange>> Write)> _values = [];
    private readonly Indentation _indentation;
    private readonly List<string> _imports = [];

    public PlanRenderer(CompilationUnitSyntax root, SourceText text, ValueRenderer values)
    {
        _text = text;
        _layout = new TextLayout(text);
        _renderer = values;
        _style = values.Style;
        _indentation = new Indentation(_layout, _style);
        _writer = new LayoutWriter(_style);
        _usings = new UsingDirectives(root, _style.NewLine);
    }

    /// <summary>The text with the changes of a plan.</summary>
    public SourceText Render(DocumentPlan plan)
    {
        foreach (var change in plan.Resolve())
        {
            Render(change);
        }

        BreakLists();
        _changes.AddRange(_values.SelectMany(value => value.Write(_indentation.Of(value.Node))));
        _changes.AddRange(_lists.Values.SelectMany(list => list.Changes()));
        _changes.AddRange(_usings.Add(_imports));
        return _text.WithChanges(_changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length));
    }

    // A value of several lines inside a list on one line breaks that list too, and those around it.
    private void BreakLists()
    {
        foreach (var editor in _lists.Values.Where(editor => editor.MustBreak).ToList())
        {
            _indentation.Break(editor.List);
            BreakAround(editor.List.Node);
        }

        foreach (var (node, write) in _values)
        {
            if (write(_indentation.Of(node)).Any(change => change.NewText!.IndexOf('\n') >= 0))
            {
                BreakAround(node);
            }
        }
    }

    private void BreakAround(SyntaxNode node)
    {
        var lists = node.Ancestors()
            .TakeWhile(ancestor => ancestor is not StatementSyntax)
            .Where(ancestor => ancestor is CollectionExpressionSyntax or InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ComplexElementInitializerExpression });
        foreach (var editor in lists.Select(list => EditorOf(ItemList.FromNode(list))).TakeWhile(editor => editor.IsOnOneLine))
        {
            _indentation.Break(editor.List);
        }
    }

    private void Render(ExpressionChange change)
    {
        if (change.Removal is { } slot)
        {
            Remove(slot);
        }
        else if (change.IsReplaced || CodeShape.IsNull(change.Expression))
        {
            Replace(change.Expression, change.Value);
        }
        else
        {
            Extend(change.Expression, change.Value);
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
        var rendered = _renderer.RenderReplacement(value, replaced);
        var old = replaced.Parent is PostfixUnaryExpressionSyntax suppressed ? suppressed : replaced;
        _imports.AddRange(rendered.Imports);
        var next = old.GetLastToken().GetNextToken();
        var end = next.ValueText is "," or ";" && next.SpanStart == old.Span.End ? next.Span.End : old.Span.End;
        _values.Add((old, Write));

        IEnumerable<TextChange> Write(string indentation)
        {
            var text = _writer.Write(rendered, indentation, _layout.Column(old.SpanStart));
            var isOnNewLine = _writer.StartsOnNewLine(text);
            text = isOnNewLine && _layout.IsFirstOnLine(old.SpanStart) ? text.TrimStart() : text;
            var span = isOnNewLine && !_layout.IsFirstOnLine(old.SpanStart) ? TextSpan.FromBounds(_layout.SkipSpacesBack(old.SpanStart), old.Span.End) : old.Span;
            // If no comma follows, another edit may append one, which a line comment would swallow.
            if (value.Note is null || end == old.Span.End || _layout.RestOfLine(end).Length > 0)
            {
                return [new TextChange(span, text + LayoutWriter.BlockComment(value.Note))];
            }

            return [new TextChange(span, text), new TextChange(new TextSpan(end, 0), LayoutWriter.LineComment(value.Note))];
        }
    }

    private void Extend(ExpressionSyntax owner, NewValue additions)
    {
        var entries = _renderer.RenderAdditions(additions, owner);
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
        _values.Add((creation, Write));

        IEnumerable<TextChange> Write(string indentation)
        {
            var text = _writer.Write(new RenderedValue(head, entries), indentation, _layout.Column(creation.SpanStart));
            return [new TextChange(TextSpan.FromBounds(end, creation.Span.End), text.Substring(head.Length))];
        }
    }

    private ListEditor EditorOf(ItemList list)
    {
        if (!_lists.TryGetValue(list.Node, out var editor))
        {
            editor = new ListEditor(list, _layout, _style, _indentation);
            _lists.Add(list.Node, editor);
        }

        return editor;
    }
}
