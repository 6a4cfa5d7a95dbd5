using System.Globalization;

namespace KubeGuard.Kubernetes.Required;

/// <summary>
/// The fields that the API server requires of the kinds that Kubernetes has itself. This is a small part of the schemas, for the compiler,
/// which does not read them; <c>tests/Catalogue.Tests</c> writes it. Numbers and booleans are left out, since the classes of a client give
/// them a value.
/// </summary>
internal sealed class RequiredFields
{
    /// <summary>The name of the resource.</summary>
    public const string Resource = "required-fields.txt";

    private const char Separator = ' ';
    private const int WordsOfField = 4;

    private static readonly Lazy<RequiredFields> _packed = new(ReadResource);

    private readonly Dictionary<string, (MinorVersions ServedIn, int Index)> _kinds = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<RequiredField>> _types = [];

    private RequiredFields()
    {
    }

    /// <summary>Those of this assembly, which are read when they are first asked for.</summary>
    public static RequiredFields Packed => _packed.Value;

    /// <summary>The fields of a kind; none if nothing is required of it, or the version does not serve it.</summary>
    public IReadOnlyList<RequiredField> Of(GroupVersionKind type, KubernetesVersion version) =>
        _kinds.TryGetValue(type.ToString(), out var kind) && kind.ServedIn.Contains(version) ? _types[kind.Index] : [];

    /// <summary>The fields of the objects below a field.</summary>
    public IReadOnlyList<RequiredField> Below(RequiredField field) => field.Index < 0 ? [] : _types[field.Index];

    /// <summary>
    /// Reads a table: for each kind a line with its API version, name, the versions that serve it and the index of its type; for each type a
    /// line that starts with an equals sign, with four words for each field, of which the last is the shape and the index of what is below.
    /// </summary>
    public static RequiredFields Read(TextReader reader)
    {
        var table = new RequiredFields();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(Separator);
            if (words[0] == "=")
            {
                table._types.Add(ReadType(words));
            }
            else
            {
                table._kinds.Add(words[0] + Separator + words[1], (MinorVersions.Parse(words[2]), NumberOf(words[3])));
            }
        }

        return table;
    }

    private static RequiredField[] ReadType(string[] words)
    {
        var fields = new RequiredField[(words.Length - 1) / WordsOfField];
        for (var i = 0; i < fields.Length; i++)
        {
            var (start, below) = (1 + (i * WordsOfField), words[(i + 1) * WordsOfField]);
            fields[i] = new RequiredField(
                words[start], MinorVersions.Parse(words[start + 1]), MinorVersions.Parse(words[start + 2]), (RequiredShape)(below[0] - '0'), below.Length > 1 ? NumberOf(below.Substring(1)) : -1);
        }

        return fields;
    }

    private static int NumberOf(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static RequiredFields ReadResource()
    {
        using var stream = typeof(RequiredFields).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
