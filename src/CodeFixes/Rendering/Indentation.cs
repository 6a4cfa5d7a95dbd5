using KubeGuard.CSharp.CodeFixes.Planning;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>The indentation that code will have once lists around it are broken into lines.</summary>
/// <param name="layout">Positions on lines.</param>
/// <param name="style">The style of the file.</param>
internal sealed class Indentation(TextLayout layout, CodeStyle style)
{
    private readonly HashSet<SyntaxNode> _broken = [];

    /// <summary>Breaks a list that is on one line.</summary>
    public void Break(ItemList list) => _broken.Add(list.Node);

    /// <summary>Determines whether a list is broken.</summary>
    public bool IsBroken(ItemList list) => _broken.Contains(list.Node);

    /// <summary>The indentation of the line where a node will start.</summary>
    public string Of(SyntaxNode node)
    {
        var depth = node.Ancestors().Count(_broken.Contains);
        return layout.IndentationAt(node.SpanStart) + string.Concat(Enumerable.Repeat(style.Indentation, depth));
    }
}
