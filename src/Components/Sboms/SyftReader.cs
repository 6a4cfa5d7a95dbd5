using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads the own JSON format of Syft (https://github.com/anchore/syft/tree/main/schema/json).</summary>
internal sealed class SyftReader
{
    private readonly List<SbomComponent> _components = [];
    private readonly DescribedImageBuilder _image = new();
    private Distribution? _operatingSystem;
    private bool _isImage;
    private string? _version;

    /// <summary>Reads a document.</summary>
    public static SbomDocument Read(ReadOnlySpan<byte> json) => new SyftReader().ReadDocument(json);

    private SbomDocument ReadDocument(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("artifacts"u8))
            {
                ReadArtifacts(ref reader);
            }
            else if (reader.Is("source"u8))
            {
                ReadSource(ref reader);
            }
            else if (reader.Is("distro"u8))
            {
                ReadDistribution(ref reader);
            }
            else if (reader.Is("schema"u8))
            {
                ReadSchema(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return new SbomDocument($"Syft {_version}".TrimEnd(), _isImage ? _image.Build() : DescribedImage.None, _components) { OperatingSystem = _operatingSystem };
    }

    private void ReadArtifacts(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            string? id = null, name = null, version = null, packageUrl = null;
            while (reader.NextProperty())
            {
                if (reader.Is("id"u8))
                {
                    id = reader.ReadText();
                }
                else if (reader.Is("name"u8))
                {
                    name = reader.ReadText();
                }
                else if (reader.Is("version"u8))
                {
                    version = reader.ReadText();
                }
                else if (reader.Is("purl"u8))
                {
                    packageUrl = reader.ReadText();
                }
                else
                {
                    reader.SkipValue();
                }
            }

            // The package URL names the source package.
            _components.Add(new SbomComponent(name ?? "", NullIfEmpty(version), NullIfEmpty(packageUrl), null, id));
        }
    }

    // The details were called target until version 9 of the schema.
    private void ReadSource(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("type"u8))
            {
                _isImage = reader.ReadText() == "image";
            }
            else if (reader.Is("target"u8) || reader.Is("metadata"u8))
            {
                ReadImage(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private void ReadImage(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("userInput"u8))
            {
                _image.AddName(reader.ReadText());
            }
            else if (reader.Is("manifestDigest"u8))
            {
                _image.AddDigest(reader.ReadText());
            }
            else if (reader.Is("tags"u8))
            {
                foreach (var tag in reader.ReadTexts())
                {
                    _image.AddTag(tag);
                }
            }
            else if (reader.Is("repoDigests"u8))
            {
                foreach (var digest in reader.ReadTexts())
                {
                    _image.AddRepositoryDigest(digest);
                }
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private void ReadDistribution(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        string? id = null, version = null;
        while (reader.NextProperty())
        {
            if (reader.Is("id"u8))
            {
                id = reader.ReadText();
            }
            else if (reader.Is("versionID"u8))
            {
                version = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }

        _operatingSystem = id is null ? null : new Distribution(id, NullIfEmpty(version));
    }

    private void ReadSchema(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("version"u8))
            {
                _version = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
