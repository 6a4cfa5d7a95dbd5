using System.Text.Json;
using KubeGuard.Components.Images;
using KubeGuard.Components.Json;

namespace KubeGuard.Components.Sboms;

/// <summary>Reads a report of the Trivy Operator: a CycloneDX document, and beside it the image as the cluster runs it.</summary>
internal static class SbomReportReader
{
    /// <summary>Reads an object of the kind <c>SbomReport</c> or <c>ClusterSbomReport</c>.</summary>
    public static SbomDocument Read(ReadOnlySpan<byte> json, int nesting)
    {
        var reader = JsonText.Reader(json);
        reader.EnterObject();
        while (reader.NextProperty())
        {
            if (reader.Is("report"u8) && reader.EnterObject())
            {
                return ReadReport(ref reader, json, nesting);
            }

            reader.SkipValue();
        }

        throw new UnsupportedDocumentException("The report has no components.");
    }

    private static SbomDocument ReadReport(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int nesting)
    {
        SbomDocument? document = null;
        string? server = null, repository = null, tag = null, digest = null;
        while (reader.NextProperty())
        {
            if (reader.Is("components"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                document = SbomValue.Document(json.Slice(start, (int)reader.BytesConsumed - start), nesting);
            }
            else if (reader.Is("registry"u8))
            {
                Read(ref reader, ref server, "server"u8);
            }
            else if (reader.Is("artifact"u8))
            {
                ReadArtifact(ref reader, ref repository, ref tag, ref digest);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return document is null
            ? throw new UnsupportedDocumentException("The report has no components.")
            : document with { Image = Image(server, repository, tag, digest) };
    }

    private static DescribedImage Image(string? server, string? repository, string? tag, string? digest)
    {
        var image = new DescribedImageBuilder();
        if (repository is not null)
        {
            image.AddName((server is null ? "" : server + "/") + repository + (tag is null ? "" : ":" + tag));
        }

        image.AddDigest(digest);
        return image.Build();
    }

    private static void ReadArtifact(ref Utf8JsonReader reader, ref string? repository, ref string? tag, ref string? digest)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is("repository"u8))
            {
                repository = reader.ReadText();
            }
            else if (reader.Is("tag"u8))
            {
                tag = reader.ReadText();
            }
            else if (reader.Is("digest"u8))
            {
                digest = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }
    }

    private static void Read(ref Utf8JsonReader reader, ref string? value, ReadOnlySpan<byte> name)
    {
        if (!reader.EnterObject())
        {
            return;
        }

        while (reader.NextProperty())
        {
            if (reader.Is(name))
            {
                value = reader.ReadText();
            }
            else
            {
                reader.SkipValue();
            }
        }
    }
}
