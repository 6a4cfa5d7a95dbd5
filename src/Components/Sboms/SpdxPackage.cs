using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>A package of an SPDX document while it is read.</summary>
internal sealed class SpdxPackage
{
    private static readonly string[] _imageIds = ["SPDXRef-ContainerImage", "SPDXRef-DocumentRoot-Image"];
    private static readonly string[] _packageless = ["SPDXRef-OperatingSystem", "SPDXRef-Filesystem", "SPDXRef-DocumentRoot", "SPDXRef-RootPackage"];
    private static readonly string[] _otherPurposes = ["FILE", "ARCHIVE", "SOURCE", "DEVICE", "FIRMWARE", "INSTALL"];

    private readonly DescribedImageBuilder _image = new();
    private string? _version;
    private string? _packageUrl;
    private string? _purpose;
    private string? _source;

    /// <summary>The <c>SPDXID</c>.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name, which the specification requires.</summary>
    public string? Name { get; private set; }

    /// <summary>Indicates whether the package is the image of the document.</summary>
    public bool IsImage => _purpose == "CONTAINER" || StartsWith(_imageIds);

    /// <summary>Indicates whether the package is the operating system of the image.</summary>
    public bool IsOperatingSystem => _purpose == "OPERATING-SYSTEM" || Id.StartsWith("SPDXRef-OperatingSystem", StringComparison.Ordinal);

    /// <summary>
    /// Indicates whether advisories may name the package. Trivy lists lock files as packages, which have neither a package
    /// URL nor a version.
    /// </summary>
    public bool IsPackage => !IsImage && !IsOperatingSystem
        && (_packageUrl is not null || !(StartsWith(_packageless) || _otherPurposes.Contains(_purpose, StringComparer.Ordinal) || IsLockFile));

    private bool IsLockFile => _version is null && Id.StartsWith("SPDXRef-Application", StringComparison.Ordinal);

    /// <summary>Reads the object that was entered.</summary>
    public static SpdxPackage Read(ref Utf8JsonReader reader)
    {
        var package = new SpdxPackage();
        while (reader.NextProperty())
        {
            package.ReadProperty(ref reader);
        }

        return package;
    }

    /// <summary>The package as a component.</summary>
    public SbomComponent Component() => new(Name ?? "", _version, _packageUrl, SpdxSource.Of(_source), Id);

    /// <summary>The package as an operating system.</summary>
    public Distribution? Distribution() => Name is null ? null : new Distribution(Name, _version);

    /// <summary>The package as an image. Syft writes the digest as its version.</summary>
    public DescribedImage Image()
    {
        _image.AddName(Name);
        _image.AddDigest(_version);
        _image.AddPackageUrl(_packageUrl);
        return _image.Build();
    }

    private bool StartsWith(string[] starts) => starts.Any(start => Id.StartsWith(start, StringComparison.Ordinal));

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.Is("SPDXID"u8))
        {
            Id = reader.ReadText() ?? "";
        }
        else if (reader.Is("name"u8))
        {
            Name = reader.ReadText();
        }
        else if (reader.Is("versionInfo"u8))
        {
            _version = reader.ReadText() is { Length: > 0 } version ? version : null;
        }
        else if (reader.Is("primaryPackagePurpose"u8))
        {
            _purpose = reader.ReadText();
        }
        else if (reader.Is("sourceInfo"u8))
        {
            _source = reader.ReadText();
        }
        else if (reader.Is("externalRefs"u8))
        {
            ReadReferences(ref reader);
        }
        else if (reader.Is("attributionTexts"u8))
        {
            foreach (var text in reader.ReadTexts())
            {
                Use(text);
            }
        }
        else if (reader.Is("annotations"u8))
        {
            ReadAnnotations(ref reader);
        }
        else
        {
            reader.SkipValue();
        }
    }

    private void ReadReferences(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            string? type = null, locator = null;
            while (reader.NextProperty())
            {
                if (reader.Is("referenceType"u8))
                {
                    type = reader.ReadText();
                }
                else if (reader.Is("referenceLocator"u8))
                {
                    locator = reader.ReadText();
                }
                else
                {
                    reader.SkipValue();
                }
            }

            _packageUrl ??= type == "purl" && locator is { Length: > 0 } ? locator : null;
        }
    }

    private void ReadAnnotations(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            while (reader.NextProperty())
            {
                if (reader.Is("comment"u8))
                {
                    Use(reader.ReadText() ?? "");
                }
                else
                {
                    reader.SkipValue();
                }
            }
        }
    }

    // Trivy keeps pairs such as "RepoTag: nginx:1.27" here.
    private void Use(string pair)
    {
        var end = pair.IndexOf(": ", StringComparison.Ordinal);
        var value = end < 0 ? null : pair.Substring(end + 2);
        switch (end < 0 ? null : pair.Substring(0, end))
        {
            case "RepoTag":
                _image.AddTag(value);
                break;
            case "RepoDigest":
                _image.AddRepositoryDigest(value);
                break;
        }
    }
}
