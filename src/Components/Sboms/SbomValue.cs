using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads a JSON value that is a document or contains one.</summary>
internal static class SbomValue
{
    // An envelope has a statement, and a statement a document; nobody nests deeper.
    private const int MaximumNesting = 4;

    /// <summary>Reads the value at the start of a text.</summary>
    /// <param name="json">The text, whose other values are left.</param>
    /// <param name="before">The number of lines before the text in its file.</param>
    /// <param name="documents">Where the document is added.</param>
    /// <param name="problems">Where the reason is added why there is none.</param>
    /// <returns>The length of the value in bytes.</returns>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    public static int Read(ReadOnlySpan<byte> json, int before, List<SbomDocument> documents, List<DocumentProblem> problems)
    {
        var reader = JsonText.Reader(json);
        reader.Read();
        reader.Skip();
        var length = (int)reader.BytesConsumed;
        try
        {
            documents.Add(Document(json.Slice(0, length), MaximumNesting));
        }
        catch (UnsupportedDocumentException exception)
        {
            problems.Add(new DocumentProblem(exception.Message, before + 1, 1));
        }

        return length;
    }

    /// <summary>The document in a value.</summary>
    /// <exception cref="UnsupportedDocumentException">The value has none that can be read.</exception>
    public static SbomDocument Document(ReadOnlySpan<byte> json, int nesting) => SbomFormats.Detect(json) switch
    {
        SbomFormat.CycloneDx => CycloneDxReader.Read(json),
        SbomFormat.Spdx2 => SpdxReader.Read(json),
        SbomFormat.Syft => SyftReader.Read(json),
        SbomFormat.SbomReport when nesting > 0 => SbomReportReader.Read(json, nesting - 1),
        SbomFormat.Statement when nesting > 0 => AttestationReader.ReadStatement(json, nesting - 1),
        SbomFormat.Envelope when nesting > 0 => AttestationReader.ReadEnvelope(json, nesting - 1),
        SbomFormat.Bundle when nesting > 0 => AttestationReader.ReadBundle(json, nesting - 1),
        var format => throw new UnsupportedDocumentException(SbomFormats.Declined(format)),
    };
}
