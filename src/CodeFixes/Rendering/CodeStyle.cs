using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>The style of a file for the code that fixes add to it. Of two styles in use, the more frequent one counts.</summary>
internal sealed class CodeStyle
{
    private const string DefaultIndentation = "    ";

    private CodeStyle(SourceText text, IReadOnlyList<SyntaxNode> nodes)
    {
        NewLine = text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";

        var written = nodes.Where(CodeShape.IsInInitializer).ToList();
        PrefersTargetTypedNew = IsMajority(written.OfType<BaseObjectCreationExpressionSyntax>(), creation => creation is ImplicitObjectCreationExpressionSyntax);
        var lists = written.Select(CodeShape.ListStyleOf).OfType<ListStyle>().ToList();
        Lists = lists.Count == 0 ? ListStyle.List : lists.GroupBy(style => style).OrderByDescending(group => group.Count()).First().Key;

        var layout = new TextLayout(text);
        var multiline = nodes.OfType<InitializerExpressionSyntax>()
            .Where(node => node.Expressions.Count > 0 && layout.IsFirstOnLine(node.CloseBraceToken.SpanStart) && layout.IsFirstOnLine(node.Expressions[0].SpanStart))
            .Select(ItemList.FromNode)
            .ToList();
        BraceOnNewLine = multiline.Count == 0 || IsMajority(multiline, list => layout.IsFirstOnLine(list.Open.SpanStart));
        var brackets = nodes.OfType<CollectionExpressionSyntax>()
            .Where(node => node.Elements.Count > 0 && layout.IsFirstOnLine(node.CloseBracketToken.SpanStart) && layout.IsFirstOnLine(node.Elements[0].SpanStart))
            .ToList();
        BracketOnNewLine = brackets.Count == 0 ? BraceOnNewLine : IsMajority(brackets, node => layout.IsFirstOnLine(node.OpenBracketToken.SpanStart));
        TrailingComma = IsMajority(multiline, list => list.HasTrailingComma);
        Indentation = multiline.Select(list => IndentationOf(list, layout)).FirstOrDefault(unit => unit.Length > 0) ?? IndentationOf(text);
    }

    /// <summary>The line break.</summary>
    public string NewLine { get; }

    /// <summary>One level of indentation.</summary>
    public string Indentation { get; }

    /// <summary>Indicates whether the brace of an initializer of several lines has a line of its own.</summary>
    public bool BraceOnNewLine { get; }

    /// <summary>
    /// Indicates whether the bracket of a collection expression of several lines has a line of its own; as for braces
    /// if the file has none.
    /// </summary>
    public bool BracketOnNewLine { get; }

    /// <summary>Indicates whether a comma follows the last member of an initializer of several lines.</summary>
    public bool TrailingComma { get; }

    /// <summary>Indicates whether values are created by <c>new()</c> where the type is known.</summary>
    public bool PrefersTargetTypedNew { get; }

    /// <summary>The style of lists.</summary>
    public ListStyle Lists { get; }

    /// <summary>Detects the style of a file.</summary>
    public static CodeStyle Of(SyntaxNode root, SourceText text) => new(text, [.. root.DescendantNodes().Where(node => node is ExpressionSyntax)]);

    private static bool IsMajority<T>(IEnumerable<T> all, Func<T, bool> condition)
    {
        var votes = all.Select(condition).ToList();
        return votes.Count(vote => vote) * 2 > votes.Count;
    }

    private static string IndentationOf(ItemList list, TextLayout layout)
    {
        var outer = layout.IndentationAt(list.Close.SpanStart);
        var inner = layout.IndentationAt(list.Items[0].SpanStart);
        return inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : "";
    }

    private static string IndentationOf(SourceText text)
    {
        var first = text.Lines.Select(line => line.ToString()).FirstOrDefault(line => line.Length > 0 && line[0] is ' ' or '\t');
        return first is null ? DefaultIndentation
            : first[0] == '\t' ? "\t"
            : first.StartsWith("   ", StringComparison.Ordinal) ? DefaultIndentation
            : "  ";
    }
}
