using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Vex;

/// <summary>A statement of an OpenVEX document while it is read.</summary>
internal sealed class OpenVexStatement
{
    private readonly List<string> _vulnerabilities = [];
    private readonly List<VexProduct> _products = [];
    private readonly List<string> _problems = [];
    private VexStatus? _status;
    private string? _justification;
    private DateTimeOffset? _time;

    /// <summary>Reasons why the statement, or a part of it, suppresses nothing, as sentences.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The statement, if its status is known.</summary>
    /// <param name="time">The time of the document.</param>
    public VexStatement? Build(DateTimeOffset time) => _status is { } status
        ? new VexStatement(_vulnerabilities, _products, status, _time ?? time) { Justification = _justification }
        : null;

    /// <summary>Reads the object that was entered.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        while (reader.NextProperty())
        {
            ReadProperty(ref reader);
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.Is("vulnerability"u8))
        {
            ReadVulnerability(ref reader);
        }
        else if (reader.Is("products"u8))
        {
            ReadProducts(ref reader);
        }
        else if (reader.Is("status"u8))
        {
            ReadStatus(reader.ReadText());
        }
        else if (reader.Is("justification"u8) || reader.Is("impact_statement"u8))
        {
            _justification = reader.ReadText() ?? _justification;
        }
        else if (reader.Is("timestamp"u8) || reader.Is("last_updated"u8))
        {
            _time = VexTime.Of(reader.ReadText()) is { } time && (_time is null || time > _time) ? time : _time;
        }
        else
        {
            reader.SkipValue();
        }
    }

    private void ReadStatus(string? status)
    {
        _status = status switch
        {
            "not_affected" => VexStatus.NotAffected,
            "fixed" => VexStatus.Fixed,
            "affected" => VexStatus.Affected,
            "under_investigation" => VexStatus.UnderInvestigation,
            _ => null,
        };
        if (_status is null)
        {
            _problems.Add($"The status '{status}' is not one of OpenVEX, so the statement is ignored.");
        }
    }

    private void ReadVulnerability(ref Utf8JsonReader reader)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("name"u8))
            {
                _vulnerabilities.Add(reader.ReadText() ?? "");
            }
            else if (reader.Is("aliases"u8))
            {
                _vulnerabilities.AddRange(reader.ReadTexts());
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private void ReadProducts(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            var subcomponents = new List<string>();
            if (Product(ReadElement(ref reader, subcomponents), subcomponents) is { } product)
            {
                _products.Add(product);
            }
        }
    }

    private VexProduct? Product(string? id, List<string> subcomponents)
    {
        if (Url(id) is not { } url)
        {
            return null;
        }

        if (url.Type == DescribedImageBuilder.OciType)
        {
            var packages = subcomponents.Select(Url).OfType<PackageUrl>().ToList();
            return subcomponents.Count > 0 && packages.Count == 0 ? null : new ImageProduct(url, packages);
        }

        if (subcomponents.Count == 0)
        {
            return new PackageProduct(url);
        }

        _problems.Add($"The product '{id}' is not an image, so what is said of packages inside it suppresses nothing.");
        return null;
    }

    private PackageUrl? Url(string? text)
    {
        if (text is not null && PackageUrl.TryParse(text, out var url, out _))
        {
            return url;
        }

        _problems.Add($"The product '{text}' is not a package URL, so what is said of it suppresses nothing.");
        return null;
    }

    // An element is named by its ID, or by its identifiers where the ID is no package URL.
    private static string? ReadElement(ref Utf8JsonReader reader, List<string>? subcomponents)
    {
        string? id = null, url = null;
        while (reader.NextProperty())
        {
            if (reader.Is("@id"u8))
            {
                id = reader.ReadText();
            }
            else if (reader.Is("identifiers"u8))
            {
                url = ReadIdentifiers(ref reader);
            }
            else if (subcomponents is not null && reader.Is("subcomponents"u8))
            {
                ReadSubcomponents(ref reader, subcomponents);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return url ?? id;
    }

    private static void ReadSubcomponents(ref Utf8JsonReader reader, List<string> subcomponents)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            subcomponents.Add(ReadElement(ref reader, null) ?? "");
        }
    }

    private static string? ReadIdentifiers(ref Utf8JsonReader reader)
    {
        string? url = null;
        if (reader.EnterObject())
        {
            while (reader.NextProperty())
            {
                if (reader.Is("purl"u8))
                {
                    url = reader.ReadText();
                }
                else
                {
                    reader.SkipValue();
                }
            }
        }

        return url;
    }
}
