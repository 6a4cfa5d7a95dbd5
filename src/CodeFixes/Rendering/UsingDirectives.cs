using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>Adds using directives where the file has its own, in the same order.</summary>
/// <param name="root">The file.</param>
/// <param name="newLine">Its line break.</param>
internal sealed class UsingDirectives(CompilationUnitSyntax root, string newLine)
{
    /// <summary>The changes that import namespaces.</summary>
    public IEnumerable<TextChange> Add(IEnumerable<string> namespaces)
    {
        var existing = Existing();
        foreach (var group in namespaces.Distinct().OrderBy(SortKey, StringComparer.Ordinal).GroupBy(space => PositionFor(space, existing)))
        {
            var directives = string.Concat(group.Select(space => "using " + space + ";" + newLine));
            yield return new TextChange(new TextSpan(group.Key, 0), existing.Count == 0 ? directives + newLine : Indented(directives, existing));
        }
    }

    private static string SortKey(string space) => (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) ? "0" : "1") + space;

    private static string Indented(string directives, List<UsingDirectiveSyntax> existing)
    {
        var column = existing[0].GetLocation().GetLineSpan().StartLinePosition.Character;
        return column == 0 ? directives : directives.Replace("using ", new string(' ', column) + "using ").TrimStart() + new string(' ', column);
    }

    // The plain directives of the file or, if it has none, of its namespace.
    private List<UsingDirectiveSyntax> Existing()
    {
        var lists = new[] { root.Usings }.Concat(root.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Usings));
        return lists
            .Select(list => list.Where(IsPlain).ToList())
            .FirstOrDefault(list => list.Count > 0) ?? [];
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private int PositionFor(string space, List<UsingDirectiveSyntax> existing)
    {
        if (existing.Count == 0)
        {
            return root.Usings.Count > 0 ? EndOfLine(root.Usings.Last())
                : root.Externs.Count > 0 ? EndOfLine(root.Externs.Last())
                : EndOfHeader();
        }

        var next = existing.Find(directive => string.CompareOrdinal(SortKey(space), SortKey(directive.Name!.ToString())) < 0);
        return next?.SpanStart ?? EndOfLine(existing[existing.Count - 1]);
    }

    private static int EndOfLine(SyntaxNode node) => node.FullSpan.End;

    // After a comment at the top of the file that is followed by an empty line, and after directives.
    private int EndOfHeader()
    {
        var first = root.GetFirstToken(includeZeroWidth: true);
        var position = 0;
        var isBlankLine = false;
        foreach (var trivia in first.LeadingTrivia)
        {
            var isEndOfLine = trivia.IsKind(SyntaxKind.EndOfLineTrivia);
            if (trivia.IsDirective || (isEndOfLine && isBlankLine))
            {
                position = trivia.FullSpan.End;
            }

            isBlankLine = isEndOfLine || (isBlankLine && trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        }

        return position;
    }
}
