using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Vex;

/// <summary>
/// Reads the analyses of <c>vulnerabilities</c> in CycloneDX JSON (https://cyclonedx.org/capabilities/vex). Ranges of versions
/// are not evaluated: a statement covers the versions that it names one by one.
/// </summary>
internal sealed class CycloneDxVexReader
{
    private readonly List<CycloneDxVulnerability> _vulnerabilities = [];
    private string? _serialNumber;
    private DateTimeOffset? _time;

    /// <summary>Reads a document. Statements without a time have that of the document.</summary>
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    public VexReading Read(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("serialNumber"u8))
            {
                _serialNumber = reader.ReadText();
            }
            else if (reader.Is("metadata"u8))
            {
                ReadMetadata(ref reader);
            }
            else if (reader.Is("vulnerabilities"u8))
            {
                ReadVulnerabilities(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return new VexReading([.. _vulnerabilities.Select(vulnerability => vulnerability.Build(_serialNumber, _time ?? default)).OfType<VexStatement>()], []);
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("timestamp"u8))
            {
                _time = VexTime.Of(reader.ReadText());
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private void ReadVulnerabilities(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            var vulnerability = new CycloneDxVulnerability();
            vulnerability.Read(ref reader);
            _vulnerabilities.Add(vulnerability);
        }
    }
}
