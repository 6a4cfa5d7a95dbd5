using System.Text;
using System.Text.Json;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>
/// Reads the document that an in-toto attestation is about. Signatures are not verified: a change of the file is a
/// change of the project.
/// </summary>
internal static class AttestationReader
{
    private const string NoDocument = "The attestation has no document in it.";

    /// <summary>Reads a statement. The digests of its subjects are those of the image, whatever the document says.</summary>
    public static SbomDocument ReadStatement(ReadOnlySpan<byte> json, int nesting)
    {
        var digests = new List<string>();
        ReadOnlySpan<byte> predicate = default;
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("subject"u8))
            {
                ReadSubjects(ref reader, digests);
            }
            else if (reader.Is("predicate"u8))
            {
                predicate = Value(ref reader, json);
            }
            else
            {
                reader.SkipValue();
            }
        }

        var document = SbomValue.Document(Data(predicate), nesting);
        return document with { Image = document.Image.WithDigests(digests) };
    }

    /// <summary>Reads an envelope, whose payload is a statement in Base64.</summary>
    public static SbomDocument ReadEnvelope(ReadOnlySpan<byte> json, int nesting)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (!reader.Is("payload"u8))
            {
                reader.SkipValue();
            }
            else if (reader.Read() && reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var payload))
            {
                return SbomValue.Document(payload, nesting);
            }
            else
            {
                break;
            }
        }

        throw new UnsupportedDocumentException("The payload of the attestation is not Base64.");
    }

    /// <summary>Reads a bundle of Sigstore, which has an envelope.</summary>
    public static SbomDocument ReadBundle(ReadOnlySpan<byte> json, int nesting)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("dsseEnvelope"u8))
            {
                return SbomValue.Document(Value(ref reader, json), nesting);
            }

            reader.SkipValue();
        }

        throw new UnsupportedDocumentException(NoDocument);
    }

    private static void ReadSubjects(ref Utf8JsonReader reader, List<string> digests)
    {
        if (!reader.EnterArray())
        {
            return;
        }

        while (reader.NextObject())
        {
            while (reader.NextProperty())
            {
                if (reader.Is("digest"u8))
                {
                    ReadDigest(ref reader, digests);
                }
                else
                {
                    reader.SkipValue();
                }
            }
        }
    }

    private static void ReadDigest(ref Utf8JsonReader reader, List<string> digests)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("sha256"u8))
            {
                digests.Add("sha256:" + reader.ReadText());
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    // Cosign wraps the document once more: {"Data": …, "Timestamp": …}.
    private static ReadOnlySpan<byte> Data(ReadOnlySpan<byte> predicate)
    {
        var reader = JsonText.Reader(predicate);
        if (predicate.IsEmpty || !reader.EnterObject())
        {
            throw new UnsupportedDocumentException(NoDocument);
        }

        while (reader.NextProperty())
        {
            if (reader.Is("Data"u8))
            {
                var data = Value(ref reader, predicate);
                return reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetBytes(reader.GetString()!) : data;
            }

            reader.SkipValue();
        }

        return predicate;
    }

    private static ReadOnlySpan<byte> Value(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json.Slice(start, (int)reader.BytesConsumed - start);
    }
}
