using System.Text.RegularExpressions;

namespace KubeGuard.Build.Dockerfiles;

/// <summary>
/// Reads the instructions of a Dockerfile as BuildKit does (https://docs.docker.com/reference/dockerfile/#format): the escape
/// directive, continued lines, comments between them, here-documents. Any text has instructions; nothing is validated.
/// </summary>
internal sealed class DockerfileReader
{
    private static readonly Regex _directive = new(@"^\s*#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S.*)\z", RegexOptions.CultureInvariant);
    private static readonly Regex _hereDocument = new(@"^[0-9]*<<(-?)([""']?)([^\s<>""']+)\2\z", RegexOptions.CultureInvariant);
    private static readonly Regex _word = new(@"\S+", RegexOptions.CultureInvariant);
    private static readonly string[] _withHereDocuments = ["RUN", "COPY", "ADD"];

    private readonly string[] _lines;
    private readonly List<DockerfileInstruction> _instructions = [];
    private readonly List<DockerfileWord> _comments = [];
    private char _escape = '\\';
    private int _next;

    private DockerfileReader(string text) => _lines = Array.ConvertAll(text.Split('\n'), line => line.TrimEnd('\r'));

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Stops between two instructions.</param>
    /// <returns>The instructions, and the comments from their <c>#</c> to the end of the line.</returns>
    public static (IReadOnlyList<DockerfileInstruction> Instructions, IReadOnlyList<DockerfileWord> Comments) Read(string text, CancellationToken cancellationToken = default)
    {
        var reader = new DockerfileReader(text);
        reader.ReadDirectives();
        while (reader._next < reader._lines.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.ReadInstruction();
        }

        return (reader._instructions, reader._comments);
    }

    // The first line that is no directive ends them.
    private void ReadDirectives()
    {
        foreach (var line in _lines)
        {
            if (_directive.Match(line) is not { Success: true, Groups: var parts })
            {
                return;
            }

            if (string.Equals(parts[1].Value, "escape", StringComparison.OrdinalIgnoreCase) && parts[2].Value.Trim() is ("`" or "\\"))
            {
                _escape = parts[2].Value[0];
            }
        }
    }

    private void ReadInstruction()
    {
        if (SkipCommentOrBlank())
        {
            return;
        }

        var first = _next + 1;
        var words = WordsOf(ReadLogicalLine());
        var keyword = words[0].Text.ToUpperInvariant();
        var arguments = words.GetRange(1, words.Count - 1);
        if (_withHereDocuments.Contains(keyword, StringComparer.Ordinal))
        {
            SkipHereDocuments(arguments);
        }

        _instructions.Add(new DockerfileInstruction(keyword, arguments, first, _next + 1));
    }

    private bool SkipCommentOrBlank()
    {
        var text = _lines[_next].TrimStart();
        if (text.Length > 0 && text[0] != '#')
        {
            return false;
        }

        if (text.Length > 0)
        {
            _comments.Add(new DockerfileWord(text, _next + 1, _lines[_next].Length - text.Length + 1));
        }

        _next++;
        return true;
    }

    // The pieces of the lines that an instruction is written in, without the escape characters at their ends.
    private List<(string Text, int Line)> ReadLogicalLine()
    {
        var pieces = new List<(string, int)>();
        while (_next < _lines.Length)
        {
            if (pieces.Count > 0 && SkipCommentOrBlank())
            {
                continue;
            }

            var line = _lines[_next++];
            var text = line.TrimEnd();
            var isContinued = text.Length > 0 && text[text.Length - 1] == _escape;
            pieces.Add((isContinued ? text.Substring(0, text.Length - 1) : line, _next));
            if (!isContinued)
            {
                break;
            }
        }

        return pieces;
    }

    // A word that ends at an escape character goes on at the start of the next line.
    private static List<DockerfileWord> WordsOf(List<(string Text, int Line)> pieces)
    {
        var words = new List<DockerfileWord>();
        var isOpen = false;
        foreach (var (text, line) in pieces)
        {
            foreach (Match match in _word.Matches(text))
            {
                if (isOpen && match.Index == 0)
                {
                    words[words.Count - 1] = words[words.Count - 1] with { Text = words[words.Count - 1].Text + match.Value };
                }
                else
                {
                    words.Add(new DockerfileWord(match.Value, line, match.Index + 1));
                }
            }

            isOpen = text.Length > 0 ? !char.IsWhiteSpace(text[text.Length - 1]) : isOpen;
        }

        return words.Count > 0 ? words : [new DockerfileWord("", pieces[0].Line, 1)];
    }

    private void SkipHereDocuments(List<DockerfileWord> words)
    {
        foreach (var word in words)
        {
            if (_hereDocument.Match(word.Text) is { Success: true, Groups: var parts })
            {
                SkipTo(parts[3].Value, hasTabs: parts[1].Length > 0);
            }
        }
    }

    private void SkipTo(string end, bool hasTabs)
    {
        while (_next < _lines.Length && (hasTabs ? _lines[_next].TrimStart('\t') : _lines[_next]) != end)
        {
            _next++;
        }

        _next = Math.Min(_next + 1, _lines.Length);
    }
}
