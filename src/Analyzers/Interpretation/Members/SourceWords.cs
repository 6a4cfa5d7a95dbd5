using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>
/// The words of a source file as hashes: enough to skip a file that cannot name a member, at the cost of reading its
/// characters once.
/// </summary>
internal sealed class SourceWords
{
    private const int BufferSize = 4096;

    // The parameters of the hash function FNV-1a (https://www.rfc-editor.org/rfc/rfc9923).
    private const int Start = unchecked((int)2166136261);
    private const int Prime = 16777619;

    // A tree is immutable, so its words are collected once for all compilations that it is in.
    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> _known = new();

    private readonly HashSet<int> _words = [];
    private readonly bool _hasEscapes;

    private SourceWords(SourceText text)
    {
        var buffer = new char[BufferSize];
        var word = Start;
        var last = ' ';
        for (var position = 0; position < text.Length; position += BufferSize)
        {
            var count = Math.Min(BufferSize, text.Length - position);
            text.CopyTo(position, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = buffer[i];
                _hasEscapes |= last == '\\' && character is 'u' or 'U';
                if (IsInWord(character))
                {
                    word = With(word, character);
                }
                else if (word != Start)
                {
                    _words.Add(word);
                    word = Start;
                }

                last = character;
            }
        }

        _words.Add(word);
    }

    /// <summary>The words of a file.</summary>
    public static SourceWords Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(tree, out var words))
        {
            words = new SourceWords(tree.GetText(cancellationToken));
            words = _known.GetValue(tree, _ => words);
        }

        return words;
    }

    /// <summary>The hash of a word.</summary>
    public static int NumberOf(string word) => word.Aggregate(Start, With);

    /// <summary>Determines whether the file may have a word. One with Unicode escapes may contain any word.</summary>
    /// <param name="number">The hash of the word.</param>
    public bool MayHave(int number) => _hasEscapes || _words.Contains(number);

    // Every non-ASCII character counts, since the characters that are allowed in names change between versions of the language.
    private static bool IsInWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or >= (char)128;

    private static int With(int word, char character) => unchecked((word ^ character) * Prime);
}
