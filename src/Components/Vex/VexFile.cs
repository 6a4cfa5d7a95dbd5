using KubeGuard.Components.Json;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Vex;

/// <summary>Reads a VEX document: OpenVEX 0.2, or CycloneDX with <c>vulnerabilities</c>.</summary>
internal static class VexFile
{
    private const string Supported = "OpenVEX 0.2 and CycloneDX VEX";

    /// <summary>Reads the bytes of a file. What is wrong with them is a problem of the result.</summary>
    public static VexReading Read(byte[] content)
    {
        var json = JsonText.ToUtf8(content);
        try
        {
            return SbomFormats.Detect(json) switch
            {
                SbomFormat.OpenVex => new OpenVexReader().Read(json),
                SbomFormat.CycloneDx => new CycloneDxVexReader().Read(json),
                SbomFormat.Csaf => Declined("CSAF"),
                _ => Declined("The format of the document"),
            };
        }
        catch (Exception exception) when (JsonText.IsExpected(exception))
        {
            return new VexReading([], [JsonText.Problem(exception, 0)]);
        }
    }

    /// <summary>The result for a document of another format.</summary>
    public static VexReading Declined(string format) => new([], [new DocumentProblem($"{format} is not read; {Supported} are.", 1, 1)]);
}
