using System.Globalization;

namespace KubeGuard.Kubernetes.Fields;

/// <summary>
/// The fields that the API server requires of the kinds that Kubernetes has itself, and those that have one of some words. This is a small
/// part of the schemas, for the compiler, which does not read them; <c>tests/Catalogue.Tests</c> writes it. That a number or boolean is
/// required is left out, since the classes of a client give it a value.
/// </summary>
internal sealed class FieldTable
{
    /// <summary>The name of the resource.</summary>
    public const string Resource = "known-fields.txt";

    /// <summary>Starts the line of a set of words.</summary>
    public const char WordLine = '|';

    /// <summary>Starts the line of a field.</summary>
    public const char FieldLine = '.';

    /// <summary>Starts the line of a type.</summary>
    public const char TypeLine = '=';

    private const char Separator = ' ';

    private static readonly Lazy<FieldTable> _packed = new(ReadResource);

    private readonly List<WordSet> _words = [];
    private readonly List<KnownField> _fields = [];
    private readonly List<KnownFields> _types = [];
    private readonly Dictionary<string, (VersionSet ServedIn, KnownFields Fields)> _kinds = new(StringComparer.Ordinal);

    private FieldTable()
    {
    }

    /// <summary>That of this assembly, which is read when it is first asked for.</summary>
    public static FieldTable Packed => _packed.Value;

    /// <summary>The fields of a kind; <see langword="null"/> if nothing is known of them, or the version does not serve it.</summary>
    public KnownFields? Of(GroupVersionKind type, KubernetesVersion version) =>
        _kinds.TryGetValue(type.ToString(), out var kind) && kind.ServedIn.Contains(version) ? kind.Fields : null;

    /// <summary>
    /// Reads a table. Its lines refer to earlier ones of another sort by their index: sets of words; fields with their name, the versions
    /// that require them, the versions that have them, and their shape with the index of the words or of the type of the objects below;
    /// types with their fields; kinds with their API version, name, the versions that serve them and their type.
    /// </summary>
    public static FieldTable Read(TextReader reader)
    {
        var table = new FieldTable();
        var below = new List<(KnownField Field, int Type)>();
        while (reader.ReadLine() is { } line)
        {
            switch (line[0])
            {
                case WordLine:
                    table._words.Add(WordSet.Parse(line.Substring(1)));
                    break;
                case FieldLine:
                    table.ReadField(line.Substring(1).Split(Separator), below);
                    break;
                case TypeLine:
                    table._types.Add(new KnownFields([.. line.Substring(1).Split(Separator).Select(index => table._fields[NumberOf(index)])]));
                    break;
                default:
                    table.ReadKind(line.Split(Separator));
                    break;
            }
        }

        // Types lead to each other, so fields come before the types below them.
        below.ForEach(item => item.Field.Below = table._types[item.Type]);
        return table;
    }

    private void ReadField(string[] parts, List<(KnownField Field, int Type)> below)
    {
        var shape = (FieldShape)(parts[3][0] - '0');
        var index = shape == FieldShape.None ? 0 : NumberOf(parts[3].Substring(1));
        var hasWords = shape is FieldShape.Word or FieldShape.Words;
        var field = new KnownField(parts[0], VersionSet.Parse(parts[1]), VersionSet.Parse(parts[2]), shape) { Words = hasWords ? _words[index] : null };
        _fields.Add(field);
        if (shape != FieldShape.None && !hasWords)
        {
            below.Add((field, index));
        }
    }

    private void ReadKind(string[] parts) =>
        _kinds.Add(parts[0] + Separator + parts[1], (VersionSet.Parse(parts[2]), _types[NumberOf(parts[3])]));

    private static int NumberOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FieldTable ReadResource()
    {
        using var stream = typeof(FieldTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
