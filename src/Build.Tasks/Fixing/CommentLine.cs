namespace KubeGuard.Build.Fixing;

/// <summary>A comment that has a line to itself.</summary>
/// <param name="Indentation">The white space before it.</param>
/// <param name="Text">The comment.</param>
internal sealed record CommentLine(string Indentation, string Text)
{
    /// <summary>
    /// The line, indented at most to a column, since further to the right it could become part of another node.
    /// </summary>
    public string At(int column) => (Indentation.Length <= column ? Indentation : new string(' ', column)) + Text;
}
