using System.Globalization;
using KubeGuard.Manifests;

namespace KubeGuard.Edits;

/// <summary>
/// Writes fixes as one string, as a diagnostic's properties need them, and reads them back. The
/// string is a list of tokens, one a line; it is read only by the version that wrote it.
/// </summary>
public static class AnchoredFixCodec
{
    /// <summary>Writes fixes.</summary>
    public static string Write(IReadOnlyList<AnchoredFix> fixes)
    {
        var tokens = new List<string>();
        Write(tokens, fixes.Count);
        foreach (var fix in fixes)
        {
            tokens.Add(fix.Title);
            Write(tokens, fix.Edits.Count);
            foreach (var edit in fix.Edits)
            {
                Write(tokens, edit);
            }
        }

        return string.Join("\n", tokens.Select(Escape));
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

    private static void Write(List<string> tokens, AnchoredEdit edit)
    {
        tokens.Add(edit.Operation.ToString());
        Write(tokens, edit.Anchor);
        Write(tokens, edit.Path.Count);
        foreach (var segment in edit.Path)
        {
            tokens.Add(segment.Key is { } key ? "." + key : segment.Index.ToString(CultureInfo.InvariantCulture));
        }

        Write(tokens, edit.Value);
        tokens.Add(edit.Note ?? "");
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

    private static void Write(List<string> tokens, ManifestNode? node)
    {
        switch (node)
        {
            case MappingNode mapping:
                tokens.Add(nameof(MappingNode));
                Write(tokens, mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    tokens.Add(entry.Key);
                    Write(tokens, entry.Value);
                }

                break;
            case SequenceNode sequence:
                tokens.Add(nameof(SequenceNode));
                Write(tokens, sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    Write(tokens, item);
                }

                break;
            case ScalarNode scalar:
                tokens.Add(scalar.Kind.ToString());
                tokens.Add(scalar.Text.Prefix);
                break;
            default:
                tokens.Add("");
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

    private static void Write(List<string> tokens, int number) => tokens.Add(number.ToString(CultureInfo.InvariantCulture));

    private static string Escape(string token) => token.Replace("\\", "\\\\").Replace("\n", "\\n");

    private static string Unescape(string token)
    {
        if (token.IndexOf('\\') < 0)
        {
            return token;
        }

        var text = new System.Text.StringBuilder(token.Length);
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
