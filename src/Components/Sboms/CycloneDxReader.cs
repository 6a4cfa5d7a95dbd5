using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads CycloneDX JSON 1.2 to 1.7 (https://cyclonedx.org/docs/1.6/json).</summary>
internal sealed class CycloneDxReader
{
    private static readonly string[] _versions = ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];

    private readonly List<SbomComponent> _components = [];
    private Distribution? _operatingSystem;
    private DescribedImage _image = DescribedImage.None;
    private string? _subject;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnsupportedDocumentException">The document has another version.</exception>
    public static SbomDocument Read(ReadOnlySpan<byte> json) => new CycloneDxReader().ReadDocument(json);

    private SbomDocument ReadDocument(ReadOnlySpan<byte> json)
    {
        string? version = null, serialNumber = null;
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("specVersion"u8))
            {
                version = reader.ReadText();
            }
            else if (reader.Is("serialNumber"u8))
            {
                serialNumber = reader.ReadText();
            }
            else if (reader.Is("metadata"u8))
            {
                ReadMetadata(ref reader);
            }
            else if (reader.Is("components"u8))
            {
                ReadComponents(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return _versions.Contains(version, StringComparer.Ordinal)
            ? new SbomDocument($"CycloneDX {version}", _image, _components) { OperatingSystem = _operatingSystem, SerialNumber = serialNumber, Subject = _subject }
            : throw new UnsupportedDocumentException($"CycloneDX {version ?? "without a version"} is not read; {SbomFormats.Supported} are.");
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("component"u8))
            {
                if (reader.EnterObject())
                {
                    var described = ReadComponent(ref reader);
                    _subject = described.Reference;
                    _image = described.Type == CycloneDxComponent.Container ? described.Image() : DescribedImage.None;
                }
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private void ReadComponents(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            // The place of a component is before those inside it, which are read first.
            var place = _components.Count;
            var component = ReadComponent(ref reader);
            if (component.Type == CycloneDxComponent.OperatingSystem)
            {
                _operatingSystem ??= component.Distribution();
            }
            else if (component.IsPackage)
            {
                _components.Insert(place, component.Package());
            }
        }
    }

    private CycloneDxComponent ReadComponent(ref Utf8JsonReader reader)
    {
        var component = new CycloneDxComponent();
        while (reader.NextProperty())
        {
            if (reader.Is("components"u8))
            {
                ReadComponents(ref reader);
            }
            else
            {
                component.ReadProperty(ref reader);
            }
        }

        return component;
    }
}
