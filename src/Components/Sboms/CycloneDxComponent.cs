using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>A component of a CycloneDX document while it is read.</summary>
internal sealed class CycloneDxComponent
{
    public const string Container = "container";
    public const string OperatingSystem = "operating-system";
    private const string Trivy = "aquasecurity:trivy:";

    private static readonly string[] _packageTypes = ["library", "framework", "application"];

    private readonly DescribedImageBuilder _image = new();
    private readonly SourceClues _source = new();
    private string? _name;
    private string? _version;
    private string? _packageUrl;

    /// <summary>The type, such as <c>library</c>.</summary>
    public string? Type { get; private set; }

    /// <summary>The <c>bom-ref</c>.</summary>
    public string? Reference { get; private set; }

    /// <summary>
    /// Indicates whether advisories may name the component. Trivy lists lock files as applications, which have neither a
    /// package URL nor a version.
    /// </summary>
    public bool IsPackage => _packageUrl is not null
        ? Type != Container
        : Type is null || (_packageTypes.Contains(Type, StringComparer.Ordinal) && (Type != "application" || _version is not null));

    /// <summary>The component as a package.</summary>
    public SbomComponent Package() => new(_name ?? "", _version, _packageUrl, _source.Package, Reference);

    /// <summary>The component as an operating system.</summary>
    public Distribution? Distribution() => _name is null ? null : new Distribution(_name, _version);

    /// <summary>The component as an image. Syft writes the digest as its version.</summary>
    public DescribedImage Image()
    {
        _image.AddName(_name);
        _image.AddDigest(_version);
        _image.AddPackageUrl(_packageUrl);
        return _image.Build();
    }

    /// <summary>Takes a property of the object.</summary>
    public void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.Is("type"u8))
        {
            Type = reader.ReadText();
        }
        else if (reader.Is("name"u8))
        {
            _name = reader.ReadText();
        }
        else if (reader.Is("version"u8))
        {
            _version = reader.ReadText() is { Length: > 0 } version ? version : null;
        }
        else if (reader.Is("purl"u8))
        {
            _packageUrl = reader.ReadText() is { Length: > 0 } url ? url : null;
        }
        else if (reader.Is("bom-ref"u8))
        {
            Reference = reader.ReadText();
        }
        else if (reader.Is("properties"u8))
        {
            ReadProperties(ref reader);
        }
        else
        {
            reader.SkipValue();
        }
    }

    private void ReadProperties(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            string? name = null, value = null;
            while (reader.NextProperty())
            {
                if (reader.Is("name"u8))
                {
                    name = reader.ReadText();
                }
                else if (reader.Is("value"u8))
                {
                    value = reader.ReadText();
                }
                else
                {
                    reader.SkipValue();
                }
            }

            Use(name, value);
        }
    }

    private void Use(string? name, string? value)
    {
        switch (name)
        {
            case Trivy + "RepoTag":
                _image.AddTag(value);
                break;
            case Trivy + "RepoDigest":
                _image.AddRepositoryDigest(value);
                break;
            case Trivy + "SrcName" or "syft:metadata:source" or "syft:metadata:originPackage":
                _source.Name = value;
                break;
            case Trivy + "SrcVersion" or "syft:metadata:sourceVersion":
                _source.Version = value;
                break;
            case Trivy + "SrcRelease":
                _source.Release = value;
                break;
            case Trivy + "SrcEpoch":
                _source.Epoch = value;
                break;
        }
    }
}
