using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Vex;

/// <summary>Reads OpenVEX 0.2 (https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md).</summary>
internal sealed class OpenVexReader
{
    private const string Version = "v0.2.0";

    private readonly List<OpenVexStatement> _statements = [];
    private readonly List<DocumentProblem> _problems = [];

    /// <summary>Reads a document. Statements without a time have that of the document.</summary>
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    public VexReading Read(ReadOnlySpan<byte> json)
    {
        string? context = null;
        DateTimeOffset time = default;
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("@context"u8))
            {
                context = reader.ReadText();
            }
            else if (reader.Is("timestamp"u8) || reader.Is("last_updated"u8))
            {
                time = Later(time, VexTime.Of(reader.ReadText()));
            }
            else if (reader.Is("statements"u8))
            {
                ReadStatements(ref reader, json);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return context is null || !context.EndsWith(Version, StringComparison.Ordinal)
            ? VexFile.Declined($"OpenVEX '{context}'")
            : new VexReading([.. _statements.Select(statement => statement.Build(time)).OfType<VexStatement>()], _problems);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private void ReadStatements(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            var start = reader.TokenStartIndex;
            var statement = new OpenVexStatement();
            statement.Read(ref reader);
            _statements.Add(statement);
            foreach (var message in statement.Problems)
            {
                _problems.Add(JsonText.Problem(message, json, start));
            }
        }
    }
}
