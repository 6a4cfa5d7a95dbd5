using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// Writes advisories as bytes and reads them. Texts that occur often, such as names and versions, are written once and have a number from then on.
/// </summary>
internal static class AdvisoryCodec
{
    /// <summary>Writes what was read of a database.</summary>
    public static void Write(BinaryWriter writer, AdvisoryReading reading)
    {
        var texts = new TextWriter(writer);
        WriteList<Advisory>(writer, [.. reading.Index.Advisories], advisory => WriteAdvisory(writer, texts, advisory));
        WriteList(writer, reading.Problems, problem =>
        {
            texts.Write(problem.File);
            texts.Write(problem.Problem.Message);
            writer.Write(problem.Problem.Line);
            writer.Write(problem.Problem.Column);
        });
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    /// <exception cref="FormatException">The bytes are of another form.</exception>
    public static AdvisoryReading Read(BinaryReader reader)
    {
        var texts = new TextReader(reader);
        var advisories = ReadList(reader, () => ReadAdvisory(reader, texts));
        var problems = ReadList(reader, () => new AdvisoryProblem(texts.Read(), new DocumentProblem(texts.Read(), reader.ReadInt32(), reader.ReadInt32())));
        return new AdvisoryReading(new AdvisoryIndex(advisories), problems);
    }

    private static void WriteAdvisory(BinaryWriter writer, TextWriter texts, Advisory advisory)
    {
        texts.Write(advisory.Id);
        writer.Write(advisory.Modified.UtcTicks);
        writer.Write(advisory.IsWithdrawn);
        WriteList(writer, advisory.Aliases, texts.Write);
        WriteList(writer, advisory.Upstream, texts.Write);
        WriteList(writer, advisory.Severities, texts.Write);
        texts.Write(advisory.Word ?? string.Empty);
        WriteList(writer, advisory.Affected, package =>
        {
            texts.Write(package.Ecosystem.ToString());
            texts.Write(package.Name);
            WriteList(writer, package.Versions, texts.Write);
            WriteList(writer, package.Ranges, range =>
            {
                writer.Write(range.IsSemantic);
                WriteList(writer, range.Events, point =>
                {
                    writer.Write((byte)point.Kind);
                    texts.Write(point.Version);
                });
            });
            WriteList(writer, package.Severities, texts.Write);
        });
    }

    private static Advisory ReadAdvisory(BinaryReader reader, TextReader texts) => new(
        texts.Read(),
        new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
        reader.ReadBoolean(),
        ReadList(reader, texts.Read),
        ReadList(reader, texts.Read),
        ReadList(reader, texts.Read),
        texts.Read() is { Length: > 0 } word ? word : null,
        ReadList(reader, () => new AffectedPackage(
            EcosystemName.Parse(texts.Read()),
            texts.Read(),
            ReadList(reader, texts.Read),
            ReadList(reader, () => new AffectedRange(
                reader.ReadBoolean(), ReadList(reader, () => new RangeEvent((RangeEventKind)reader.ReadByte(), texts.Read())))),
            ReadList(reader, texts.Read))));

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        if (count < 0 || count > reader.BaseStream.Length)
        {
            throw new FormatException("A list is longer than the file.");
        }

        var items = count == 0 ? [] : new T[count];
        for (var index = 0; index < count; index++)
        {
            items[index] = read();
        }

        return items;
    }

    private sealed class TextWriter(BinaryWriter writer)
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public void Write(string text)
        {
            if (_numbers.TryGetValue(text, out var number))
            {
                writer.Write(number);
                return;
            }

            writer.Write(_numbers.Count);
            _numbers.Add(text, _numbers.Count);
            writer.Write(text);
        }
    }

    private sealed class TextReader(BinaryReader reader)
    {
        private readonly List<string> _texts = [];

        public string Read()
        {
            var number = reader.ReadInt32();
            if (number == _texts.Count)
            {
                _texts.Add(reader.ReadString());
            }

            return number >= 0 && number < _texts.Count ? _texts[number] : throw new FormatException("A text is not known.");
        }
    }
}
