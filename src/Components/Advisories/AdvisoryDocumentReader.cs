using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// Reads one JSON text of a database: a record of OSV, an array of them, one a line, or a page of NuGet's vulnerability information. Indexes and
/// catalogs, which other documents of a database are, have no advisories.
/// </summary>
internal sealed class AdvisoryDocumentReader
{
    /// <summary>The problem of a text without anything in it.</summary>
    public static readonly DocumentProblem Empty = new("It is empty.");

    private readonly DateTimeOffset _now;

    /// <param name="now">The time of the build; a record cannot have been changed later.</param>
    public AdvisoryDocumentReader(DateTimeOffset now) => _now = now;

    /// <summary>Reads the advisories of a text.</summary>
    /// <param name="content">The bytes of the text.</param>
    /// <param name="report">Receives what cannot be read.</param>
    public List<Advisory> Read(ReadOnlySpan<byte> content, Action<DocumentProblem> report)
    {
        var advisories = new List<Advisory>();
        var text = JsonText.ToUtf8(content);
        var rest = JsonText.TrimStart(text);
        var lines = JsonText.LinesIn(text.Slice(0, text.Length - rest.Length));
        if (rest.IsEmpty)
        {
            report(Empty);
        }

        while (!rest.IsEmpty)
        {
            var length = ReadValue(rest, lines, advisories, report);
            var next = JsonText.TrimStart(rest.Slice(length));
            lines += next.IsEmpty ? 0 : JsonText.LinesIn(rest.Slice(0, rest.Length - next.Length));
            rest = next;
        }

        return advisories;
    }

    // The length of the value. One that is invalid ends with its line, as the next line may be another record.
    private int ReadValue(ReadOnlySpan<byte> json, int lines, List<Advisory> advisories, Action<DocumentProblem> report)
    {
        try
        {
            var reader = JsonText.Reader(json);
            reader.Read();
            ReadRoot(ref reader, json, lines, advisories, report);
            return (int)reader.BytesConsumed;
        }
        catch (Exception exception) when (JsonText.IsExpected(exception))
        {
            report(JsonText.Problem(exception, lines));
            return EndOfRecord(json);
        }
    }

    private void ReadRoot(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int lines, List<Advisory> advisories, Action<DocumentProblem> report)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.NextObject())
                {
                    ReadObject(ref reader, json, lines, advisories, report);
                }

                break;
            case JsonTokenType.StartObject:
                ReadObject(ref reader, json, lines, advisories, report);
                break;
            default:
                report(new DocumentProblem("It has no advisories.", lines + 1, 1));
                reader.Skip();
                break;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int lines, List<Advisory> advisories, Action<DocumentProblem> report)
    {
        var start = reader.TokenStartIndex;
        switch (AdvisoryShapes.Of(reader))
        {
            case AdvisoryShape.Record:
                var advisory = OsvRecordReader.Read(ref reader, out var problem);
                if (problem is not null)
                {
                    report(At(problem, json, start, lines));
                }
                else if (FutureTime.Is(advisory!.Modified, _now))
                {
                    report(At($"{advisory.Id} was changed in the future; its date is ignored.", json, start, lines));
                    advisories.Add(advisory with { Modified = DateTimeOffset.MinValue });
                }
                else
                {
                    advisories.Add(advisory);
                }

                break;
            case AdvisoryShape.NuGetPage:
                while (reader.NextProperty())
                {
                    advisories.AddRange(NuGetPageReader.ReadPackage(ref reader, reader.GetString()!));
                }

                break;
            case AdvisoryShape.Other:
                reader.Skip();
                break;
        }
    }

    private static DocumentProblem At(string message, ReadOnlySpan<byte> json, long offset, int lines)
    {
        var problem = JsonText.Problem(message, json, offset);
        return problem with { Line = problem.Line + lines };
    }

    private static int EndOfRecord(ReadOnlySpan<byte> json)
    {
        var end = json.IndexOf("\n{"u8);
        return end < 0 ? json.Length : end + 1;
    }
}
