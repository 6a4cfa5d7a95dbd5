using System.Text.Json;
using KubeGuard.Components.Json;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Advisories;

/// <summary>
/// Reads a page of NuGet's vulnerability information (https://learn.microsoft.com/nuget/api/vulnerability-info): packages with intervals of
/// versions, each with the address of its advisory.
/// </summary>
internal static class NuGetPageReader
{
    private static readonly string[] _severities = ["low", "moderate", "high", "critical"];

    /// <summary>Takes the advisories of a package, whose name is the property that the reader is at.</summary>
    public static IEnumerable<Advisory> ReadPackage(ref Utf8JsonReader reader, string name)
    {
        var advisories = new List<Advisory>();
        if (!reader.EnterArray())
        {
            return advisories;
        }

        while (reader.NextObject())
        {
            if (ReadAdvisory(ref reader, name) is { } advisory)
            {
                advisories.Add(advisory);
            }
        }

        return advisories;
    }

    private static Advisory? ReadAdvisory(ref Utf8JsonReader reader, string name)
    {
        string? url = null;
        string? versions = null;
        string? word = null;
        while (reader.NextProperty())
        {
            if (reader.Is("url"u8))
            {
                url = reader.ReadText();
            }
            else if (reader.Is("versions"u8))
            {
                versions = reader.ReadText();
            }
            else if (reader.Is("severity"u8))
            {
                word = ReadSeverity(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return url is not null && versions is not null && NuGetInterval.Read(versions) is { } range
            ? new Advisory(IdOf(url), DateTimeOffset.MinValue, false, [], [], [], word, [new AffectedPackage(new EcosystemName("NuGet", null), name, [], [range], [])])
            : null;
    }

    private static string? ReadSeverity(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var level) && level >= 0 && level < _severities.Length)
        {
            return _severities[level];
        }

        reader.Skip();
        return null;
    }

    // https://github.com/advisories/GHSA-5crp-9r3c-p9vr
    private static string IdOf(string url) => url.Substring(url.TrimEnd('/').LastIndexOf('/') + 1).TrimEnd('/');
}
