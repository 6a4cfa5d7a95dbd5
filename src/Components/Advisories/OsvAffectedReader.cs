using System.Text.Json;
using KubeGuard.Components.Json;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Advisories;

/// <summary>Reads the packages of a record of OSV.</summary>
internal static class OsvAffectedReader
{
    /// <summary>Takes the packages of the property, if it is an array; one without an ecosystem or name says nothing.</summary>
    public static IReadOnlyList<AffectedPackage> Read(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return [];
        }

        var packages = new List<AffectedPackage>();
        while (reader.NextObject())
        {
            if (ReadPackage(ref reader) is { } package)
            {
                packages.Add(package);
            }
        }

        return packages;
    }

    private static AffectedPackage? ReadPackage(ref Utf8JsonReader reader)
    {
        (string? Ecosystem, string? Name) package = default;
        IReadOnlyList<string> versions = [];
        IReadOnlyList<AffectedRange> ranges = [];
        List<string> severities = [];
        while (reader.NextProperty())
        {
            if (reader.Is("package"u8))
            {
                package = ReadName(ref reader);
            }
            else if (reader.Is("versions"u8))
            {
                versions = reader.ReadTexts();
            }
            else if (reader.Is("ranges"u8))
            {
                ranges = ReadRanges(ref reader);
            }
            else if (reader.Is("severity"u8))
            {
                severities.AddRange(OsvRecordReader.ReadScores(ref reader));
            }
            else if (reader.Is("ecosystem_specific"u8) || reader.Is("database_specific"u8))
            {
                severities.AddRange(OsvRecordReader.ReadWord(ref reader) is { } word ? [word] : []);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return package is ({ Length: > 0 } ecosystem, { Length: > 0 } name)
            ? new AffectedPackage(EcosystemName.Parse(ecosystem), name, versions, ranges, severities)
            : null;
    }

    private static (string? Ecosystem, string? Name) ReadName(ref Utf8JsonReader reader)
    {
        (string? Ecosystem, string? Name) package = default;
        if (!reader.EnterObject())
        {
            return package;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("ecosystem"u8))
            {
                package.Ecosystem = reader.ReadText();
            }
            else if (reader.Is("name"u8))
            {
                package.Name = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }

        return package;
    }

    private static IReadOnlyList<AffectedRange> ReadRanges(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return [];
        }

        var ranges = new List<AffectedRange>();
        while (reader.NextObject())
        {
            string? type = null;
            IReadOnlyList<RangeEvent> events = [];
            while (reader.NextProperty())
            {
                if (reader.Is("type"u8))
                {
                    type = reader.ReadText();
                }
                else if (reader.Is("events"u8))
                {
                    events = ReadEvents(ref reader);
                }
                else
                {
                    reader.SkipValue();
                }
            }

            if (type is "SEMVER" or "ECOSYSTEM" && events.Count > 0)
            {
                ranges.Add(new AffectedRange(type == "SEMVER", events));
            }
        }

        return ranges;
    }

    private static IReadOnlyList<RangeEvent> ReadEvents(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray())
        {
            return [];
        }

        var events = new List<RangeEvent>(2);
        while (reader.NextObject())
        {
            while (reader.NextProperty())
            {
                if (KindOf(ref reader) is not { } kind)
                {
                    reader.SkipValue();
                }
                else if (reader.ReadText() is { } version)
                {
                    events.Add(new RangeEvent(kind, version));
                }
            }
        }

        return events;
    }

    private static RangeEventKind? KindOf(ref Utf8JsonReader reader) =>
        reader.Is("introduced"u8) ? RangeEventKind.Introduced
        : reader.Is("fixed"u8) ? RangeEventKind.Fixed
        : reader.Is("last_affected"u8) ? RangeEventKind.LastAffected
        : reader.Is("limit"u8) ? RangeEventKind.Limit
        : null;
}
