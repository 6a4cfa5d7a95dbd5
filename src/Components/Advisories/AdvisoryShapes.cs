using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Advisories;

/// <summary>Tells what an object is by its first properties, so that nothing is read twice.</summary>
internal static class AdvisoryShapes
{
    private static readonly HashSet<string> _ofIndexes = new(StringComparer.Ordinal) { "@id", "@name", "catalogVersion", "cveID", "title", "vulnerabilities" };

    /// <summary>The shape of the object that the reader is at the start of; the reader is a copy.</summary>
    public static AdvisoryShape Of(Utf8JsonReader reader)
    {
        if (!reader.NextProperty())
        {
            return AdvisoryShape.Record;
        }

        var name = reader.GetString()!;
        return _ofIndexes.Contains(name) ? AdvisoryShape.Other
            : IsNuGetPackage(ref reader) ? AdvisoryShape.NuGetPage
            : AdvisoryShape.Record;
    }

    // {"package.id": [{"url": …, "severity": …, "versions": …}]}
    private static bool IsNuGetPackage(ref Utf8JsonReader reader)
    {
        if (!reader.EnterArray() || !reader.NextObject())
        {
            return false;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("url"u8))
            {
                return true;
            }

            reader.SkipValue();
        }

        return false;
    }
}
