using KubeGuard.Components.Json;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Vex;

/// <summary>Reads a VEX document: OpenVEX 0.2, or CycloneDX with <c>vulnerabilities</c>.</summary>
internal static class VexFile
{
    private const string Supported = "OpenVEX 0.2 and CycloneDX VEX";

    /// <summary>Reads a file. What is wrong with it is a problem of the result.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="now">The time of the build; a statement cannot be made later.</param>
    public static VexReading Read(byte[] content, DateTimeOffset now)
    {
        var json = JsonText.ToUtf8(content);
        try
        {
            return SbomFormats.Detect(json) switch
            {
                SbomFormat.OpenVex => WithoutFuture(new OpenVexReader().Read(json), now),
                SbomFormat.CycloneDx => WithoutFuture(new CycloneDxVexReader().Read(json), now),
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

    // The newest statement counts, so that one of the future could never be taken back.
    private static VexReading WithoutFuture(VexReading reading, DateTimeOffset now) => reading.Statements.Any(statement => FutureTime.Is(statement.Time, now))
        ? new VexReading(
            [.. reading.Statements.Select(statement => FutureTime.Is(statement.Time, now) ? statement with { Time = default } : statement)],
            [.. reading.Problems, new DocumentProblem("It has statements of the future; their dates are ignored.", 1, 1)])
        : reading;
}
