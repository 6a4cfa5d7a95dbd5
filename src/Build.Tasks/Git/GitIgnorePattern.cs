namespace KubeGuard.Build.Git;

/// <summary>One line of a <c>.gitignore</c> (https://git-scm.com/docs/gitignore#_pattern_format).</summary>
internal sealed class GitIgnorePattern
{
    private static readonly char[] _special = ['*', '?', '[', '\\'];

    private readonly bool _isForFolders;
    private readonly bool _isPath;
    private readonly bool _ignoresCase;
    private readonly string? _literal;
    private readonly string? _ending;
    private readonly GitWildcard? _wildcard;

    private GitIgnorePattern(string pattern, bool isNegated, bool isForFolders, bool isPath, bool ignoresCase)
    {
        IsNegated = isNegated;
        _isForFolders = isForFolders;
        _isPath = isPath;
        _ignoresCase = ignoresCase;
        if (pattern.IndexOfAny(_special) < 0)
        {
            _literal = pattern;
        }
        else if (!isPath && pattern[0] == '*' && pattern.IndexOfAny(_special, 1) < 0)
        {
            _ending = pattern.Substring(1);
        }
        else
        {
            _wildcard = new GitWildcard(pattern, isPath, ignoresCase);
        }
    }

    /// <summary>Indicates whether it re-includes files that an earlier pattern ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line that is neither empty nor a comment; <see langword="null"/> if it can match nothing.</summary>
    public static GitIgnorePattern? Parse(string line, bool ignoresCase)
    {
        var isNegated = line[0] == '!';
        var pattern = isNegated ? line.Substring(1) : line;
        var isForFolders = pattern.Length > 0 && pattern[pattern.Length - 1] == '/';
        pattern = isForFolders ? pattern.Substring(0, pattern.Length - 1) : pattern;
        var isPath = pattern.IndexOf('/') >= 0;
        pattern = pattern.Length > 0 && pattern[0] == '/' ? pattern.Substring(1) : pattern;
        return pattern.Length == 0 ? null : new GitIgnorePattern(ignoresCase ? GitText.Lower(pattern) : pattern, isNegated, isForFolders, isPath, ignoresCase);
    }

    /// <summary>Determines whether the pattern matches a file or folder.</summary>
    /// <param name="path">The path from the root, with slashes.</param>
    /// <param name="start">The index at which the path relative to the folder of the pattern starts.</param>
    /// <param name="name">The last part of the path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool IsMatch(string path, int start, string name, bool isFolder)
    {
        if (_isForFolders && !isFolder)
        {
            return false;
        }

        if (_literal is not null)
        {
            return _isPath ? path.Length - start == _literal.Length && IsAt(path, start, _literal) : name.Length == _literal.Length && IsAt(name, 0, _literal);
        }

        if (_ending is not null)
        {
            return name.Length >= _ending.Length && IsAt(name, name.Length - _ending.Length, _ending);
        }

        var text = _isPath ? path.Substring(start) : name;
        return _wildcard!.IsMatch(_ignoresCase ? GitText.Lower(text) : text);
    }

    private bool IsAt(string text, int index, string part) =>
        string.Compare(text, index, part, 0, part.Length, _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0;
}
