using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Tells the formats apart by the properties of the value.</summary>
internal static class SbomFormats
{
    /// <summary>Says which formats are read, as the end of a sentence.</summary>
    public const string Supported = "CycloneDX JSON 1.2 to 1.7, SPDX JSON 2.2 and 2.3, Syft JSON, and attestations of them";

    /// <summary>The format of the value at the start of the text.</summary>
    /// <exception cref="JsonException">The text before the property that decides is not valid JSON.</exception>
    public static SbomFormat Detect(ReadOnlySpan<byte> json)
    {
        var reader = JsonText.Reader(json);
        if (!reader.EnterObject())
        {
            return SbomFormat.Unknown;
        }

        while (reader.NextProperty())
        {
            if (OfProperty(ref reader) is var format and not SbomFormat.Unknown)
            {
                return format;
            }
        }

        return SbomFormat.Unknown;
    }

    /// <summary>The sentence about a format that is recognized and not read.</summary>
    public static string Declined(SbomFormat format) => format switch
    {
        SbomFormat.Spdx3 => $"SPDX 3 is not read; {Supported} are.",
        SbomFormat.OpenVex => "It is an OpenVEX document: name it as VexDocument.",
        SbomFormat.Csaf => $"CSAF is not read; {Supported} are.",
        SbomFormat.TrivyReport => $"A report of Trivy is not read; {Supported} are. Run Trivy with '--format cyclonedx'.",
        _ => $"Its format is not known; {Supported} are read.",
    };

    private static SbomFormat OfProperty(ref Utf8JsonReader reader)
    {
        if (reader.Is("bomFormat"u8))
        {
            return reader.ReadText() == "CycloneDX" ? SbomFormat.CycloneDx : SbomFormat.Unknown;
        }

        if (reader.Is("@context"u8))
        {
            return OfContext(reader.ReadText());
        }

        if (reader.Is("kind"u8))
        {
            return reader.ReadText() is "SbomReport" or "ClusterSbomReport" ? SbomFormat.SbomReport : SbomFormat.Unknown;
        }

        var format = reader switch
        {
            _ when reader.Is("spdxVersion"u8) => SbomFormat.Spdx2,
            _ when reader.Is("@graph"u8) => SbomFormat.Spdx3,
            _ when reader.Is("artifacts"u8) => SbomFormat.Syft,
            _ when reader.Is("predicateType"u8) => SbomFormat.Statement,
            _ when reader.Is("payload"u8) || reader.Is("payloadType"u8) => SbomFormat.Envelope,
            _ when reader.Is("dsseEnvelope"u8) => SbomFormat.Bundle,
            _ when reader.Is("product_tree"u8) => SbomFormat.Csaf,
            _ when reader.Is("ArtifactName"u8) => SbomFormat.TrivyReport,
            _ => SbomFormat.Unknown,
        };
        reader.SkipValue();
        return format;
    }

    private static SbomFormat OfContext(string? context) => context switch
    {
        not null when context.IndexOf("spdx.org", StringComparison.Ordinal) >= 0 => SbomFormat.Spdx3,
        not null when context.IndexOf("openvex.dev", StringComparison.Ordinal) >= 0 => SbomFormat.OpenVex,
        _ => SbomFormat.Unknown,
    };
}
