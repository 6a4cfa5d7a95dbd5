using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads SPDX JSON 2.2 and 2.3 (https://spdx.github.io/spdx-spec/v2.3).</summary>
internal sealed class SpdxReader
{
    private const string DocumentId = "SPDXRef-DOCUMENT";

    private readonly List<SpdxPackage> _packages = [];
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private string? _version;
    private string? _name;
    private string? _namespace;

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnsupportedDocumentException">The document has another version, or a package has no name.</exception>
    public static SbomDocument Read(ReadOnlySpan<byte> json) => new SpdxReader().ReadDocument(json);

    private SbomDocument ReadDocument(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            ReadProperty(ref reader);
        }

        if (_version is not ("SPDX-2.2" or "SPDX-2.3"))
        {
            throw new UnsupportedDocumentException($"{_version ?? "SPDX without a version"} is not read; {SbomFormats.Supported} are.");
        }

        if (_packages.Find(package => package.Name is null) is { } nameless)
        {
            throw new UnsupportedDocumentException($"The package '{nameless.Id}' has no name, so the document is not SPDX.");
        }

        var image = ImagePackage();
        return new SbomDocument(
            _version.Replace('-', ' '),
            image?.Image() ?? new DescribedImageBuilder().Build(NamesImage ? _name : null),
            [.. _packages.Where(package => package.IsPackage).Select(package => package.Component())])
        {
            OperatingSystem = _packages.Find(package => package.IsOperatingSystem)?.Distribution(),
            Subject = image?.Id,
        };
    }

    // Old versions of Syft write no package for the image.
    private bool NamesImage => _namespace is not null && _namespace.IndexOf("/syft/image/", StringComparison.Ordinal) >= 0;

    private SpdxPackage? ImagePackage() =>
        _packages.Find(package => package.IsImage && _described.Contains(package.Id))
        ?? (_described.Count == 0 ? _packages.Find(package => package.IsImage) : null);

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.Is("spdxVersion"u8))
        {
            _version = reader.ReadText();
        }
        else if (reader.Is("name"u8))
        {
            _name = reader.ReadText();
        }
        else if (reader.Is("documentNamespace"u8))
        {
            _namespace = reader.ReadText();
        }
        else if (reader.Is("documentDescribes"u8))
        {
            _described.UnionWith(reader.ReadTexts());
        }
        else if (reader.Is("relationships"u8))
        {
            ReadRelationships(ref reader);
        }
        else if (reader.Is("packages"u8))
        {
            ReadPackages(ref reader);
        }
        else
        {
            reader.SkipValue();
        }
    }

    private void ReadPackages(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            _packages.Add(SpdxPackage.Read(ref reader));
        }
    }

    private void ReadRelationships(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            ReadRelationship(ref reader);
        }
    }

    // Old versions of Trivy write DESCRIBE.
    private void ReadRelationship(ref Utf8JsonReader reader)
    {
        string? element = null, related = null, type = null;
        while (reader.NextProperty())
        {
            if (reader.Is("spdxElementId"u8))
            {
                element = reader.ReadText();
            }
            else if (reader.Is("relatedSpdxElement"u8))
            {
                related = reader.ReadText();
            }
            else if (reader.Is("relationshipType"u8))
            {
                type = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }

        var described = type switch
        {
            "DESCRIBES" or "DESCRIBE" when element == DocumentId => related,
            "DESCRIBED_BY" when related == DocumentId => element,
            _ => null,
        };
        if (described is not null)
        {
            _described.Add(described);
        }
    }
}
