using System.Globalization;
using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Advisories;

/// <summary>Reads records of OSV. Fields that are unknown, or of no meaning for packages, are skipped.</summary>
internal static class OsvRecordReader
{
    /// <summary>Reads the record whose object the reader is in.</summary>
    /// <param name="reader">The reader at the start of the object.</param>
    /// <param name="problem">The reason why there is no advisory.</param>
    /// <exception cref="JsonException">The JSON is invalid.</exception>
    public static Advisory? Read(ref Utf8JsonReader reader, out string? problem)
    {
        var record = new Record();
        while (reader.NextProperty())
        {
            ReadProperty(ref reader, record);
        }

        problem = record.Problem;
        return problem is null
            ? new Advisory(record.Id!, record.Modified, record.IsWithdrawn, record.Aliases, record.Upstream, record.Severities, record.Word, record.Affected)
            : null;
    }

    private static void ReadProperty(ref Utf8JsonReader reader, Record record)
    {
        if (reader.Is("id"u8))
        {
            record.Id = reader.ReadText();
        }
        else if (reader.Is("schema_version"u8))
        {
            record.SchemaVersion = reader.ReadText();
        }
        else if (reader.Is("modified"u8))
        {
            record.Modified = TimeOf(reader.ReadText());
        }
        else if (reader.Is("withdrawn"u8))
        {
            record.IsWithdrawn = !string.IsNullOrEmpty(reader.ReadText());
        }
        else if (reader.Is("aliases"u8))
        {
            record.Aliases = reader.ReadTexts();
        }
        else if (reader.Is("upstream"u8))
        {
            record.Upstream = reader.ReadTexts();
        }
        else if (reader.Is("severity"u8))
        {
            record.Severities = ReadScores(ref reader);
        }
        else if (reader.Is("database_specific"u8))
        {
            record.Word = ReadWord(ref reader) ?? record.Word;
        }
        else if (reader.Is("affected"u8))
        {
            record.Affected = OsvAffectedReader.Read(ref reader);
        }
        else
        {
            reader.SkipValue();
        }
    }

    /// <summary>Takes the scores of the property, if it is an array of severities.</summary>
    internal static IReadOnlyList<string> ReadScores(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return [];
        }

        var scores = new List<string>();
        while (reader.NextObject())
        {
            while (reader.NextProperty())
            {
                if (!reader.Is("score"u8))
                {
                    reader.SkipValue();
                }
                else if (reader.ReadText() is { } score)
                {
                    scores.Add(score);
                }
            }
        }

        return scores;
    }

    /// <summary>Takes the word for the severity out of the property, if it is an object with one.</summary>
    internal static string? ReadWord(ref Utf8JsonReader reader)
    {
        string? word = null;
        if (reader.EnterObject())
        {
            while (reader.NextProperty())
            {
                if (reader.Is("severity"u8) || reader.Is("urgency"u8))
                {
                    word = reader.ReadText() ?? word;
                }
                else
                {
                    reader.SkipValue();
                }
            }
        }

        return word;
    }

    private static DateTimeOffset TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : DateTimeOffset.MinValue;

    // Filled property by property, in any order.
    private sealed class Record
    {
        public string? Id { get; set; }

        public string? SchemaVersion { get; set; }

        public DateTimeOffset Modified { get; set; } = DateTimeOffset.MinValue;

        public bool IsWithdrawn { get; set; }

        public IReadOnlyList<string> Aliases { get; set; } = [];

        public IReadOnlyList<string> Upstream { get; set; } = [];

        public IReadOnlyList<string> Severities { get; set; } = [];

        public string? Word { get; set; }

        public IReadOnlyList<AffectedPackage> Affected { get; set; } = [];

        // Minor versions only add fields.
        public string? Problem =>
            string.IsNullOrEmpty(Id) ? "The record has no ID."
            : SchemaVersion is { } version && !version.StartsWith("1.", StringComparison.Ordinal) ? $"The record is of version {version} of OSV, which is not supported."
            : null;
    }
}
