using System.Globalization;
using System.Text;
using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>
/// Writes fixes as one string, for the properties of a diagnostic, and reads them back. The string is a list of tokens,
/// one per line; only the version that wrote it reads it.
/// </summary>
internal static class AnchoredFixCodec
{
    /// <summary>Writes fixes.</summary>
    public static string Write(IReadOnlyList<AnchoredFix> fixes)
    {
        var text = new StringBuilder();
        Write(text, fixes.Count);
        foreach (var fix in fixes)
        {
            Write(text, fix.Title);
            Write(text, fix.Edits.Count);
            foreach (var edit in fix.Edits)
            {
                Write(text, edit);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{AnchoredFix})"/> wrote.</summary>
    /// <exception cref="FormatException">The string was not written by it.</exception>
    public static IReadOnlyList<AnchoredFix> Read(string text)
    {
        var tokens = new Queue<string>(text.Split('\n').Select(Unescape));
        try
        {
            return ReadMany(tokens, () => new AnchoredFix(tokens.Dequeue(), ReadMany(tokens, () => ReadEdit(tokens))));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException("The text is not that of fixes.", exception);
        }
    }

    private static void Write(StringBuilder text, AnchoredEdit edit)
    {
        Write(text, edit.Operation.ToString());
        Write(text, edit.Anchor);
        Write(text, edit.Path.Count);
        foreach (var segment in edit.Path)
        {
            Write(text, segment.Key is { } key ? "." + key : segment.Index.ToString(CultureInfo.InvariantCulture));
        }

        Write(text, edit.Value);
        Write(text, edit.Note ?? "");
    }

    private static AnchoredEdit ReadEdit(Queue<string> tokens)
    {
        var operation = (EditOperation)Enum.Parse(typeof(EditOperation), tokens.Dequeue());
        var anchor = ReadNumber(tokens);
        var path = ReadMany(tokens, () => ReadSegment(tokens.Dequeue()));
        var value = ReadNode(tokens);
        var note = tokens.Dequeue();
        return new AnchoredEdit(operation, anchor, path, value, note.Length == 0 ? null : note);
    }

    private static PathSegment ReadSegment(string token) =>
        token.StartsWith(".", StringComparison.Ordinal)
            ? PathSegment.Of(token.Substring(1))
            : PathSegment.Of(int.Parse(token, CultureInfo.InvariantCulture));

    private static void Write(StringBuilder text, ManifestNode? node)
    {
        switch (node)
        {
            case MappingNode mapping:
                Write(text, nameof(MappingNode));
                Write(text, mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    Write(text, entry.Key);
                    Write(text, entry.Value);
                }

                break;
            case SequenceNode sequence:
                Write(text, nameof(SequenceNode));
                Write(text, sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    Write(text, item);
                }

                break;
            case ScalarNode scalar:
                Write(text, scalar.Kind.ToString());
                Write(text, scalar.Text.Prefix);
                break;
            default:
                Write(text, "");
                break;
        }
    }

    private static ManifestNode? ReadNode(Queue<string> tokens) => tokens.Dequeue() switch
    {
        nameof(MappingNode) => new MappingNode(ReadMany(tokens, () => new MappingEntry(tokens.Dequeue(), ReadValue(tokens)))),
        nameof(SequenceNode) => new SequenceNode(ReadMany(tokens, () => ReadValue(tokens))),
        nameof(ScalarKind.Null) => ScalarNode.Null(Skip(tokens)),
        nameof(ScalarKind.Boolean) => ScalarNode.Boolean(tokens.Dequeue() == "true"),
        nameof(ScalarKind.Integer) => ScalarNode.Integer(long.Parse(tokens.Dequeue(), CultureInfo.InvariantCulture)),
        nameof(ScalarKind.Float) => ScalarNode.Float(tokens.Dequeue()),
        nameof(ScalarKind.String) => ScalarNode.String(tokens.Dequeue()),
        _ => null,
    };

    private static ManifestNode ReadValue(Queue<string> tokens) =>
        ReadNode(tokens) ?? throw new FormatException("The text of the fixes lacks a value.");

    private static ManifestLocation? Skip(Queue<string> tokens)
    {
        tokens.Dequeue();
        return null;
    }

    private static T[] ReadMany<T>(Queue<string> tokens, Func<T> read)
    {
        var items = new T[ReadNumber(tokens)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private static int ReadNumber(Queue<string> tokens) => int.Parse(tokens.Dequeue(), CultureInfo.InvariantCulture);

    private static void Write(StringBuilder text, int number) => Write(text, number.ToString(CultureInfo.InvariantCulture));

    private static void Write(StringBuilder text, string token)
    {
        // The first token is a count and never empty, so an empty text means that nothing is written yet.
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(token.Replace("\\", "\\\\").Replace("\n", "\\n"));
    }

    private static string Unescape(string token)
    {
        if (token.IndexOf('\\') < 0)
        {
            return token;
        }

        var text = new StringBuilder(token.Length);
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] != '\\')
            {
                text.Append(token[i]);
                continue;
            }

            i++;
            text.Append(i < token.Length && token[i] == 'n' ? '\n' : '\\');
        }

        return text.ToString();
    }
}
