using System.Text;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Tests.Sboms;

public sealed class SbomFileTests
{
    private const string Minimal = """{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "type": "library", "name": "a", "version": "1" } ] }""";

    [Fact]
    public void Reads_components_inside_components_in_the_order_of_the_document()
    {
        var document = Document("""
            {
              "bomFormat": "CycloneDX", "specVersion": "1.5",
              "components": [
                { "type": "library", "name": "outer", "components": [ { "type": "library", "name": "inner" }, { "type": "file", "name": "a.txt" } ] },
                { "type": "library", "name": "last" }
              ]
            }
            """);
        Assert.Equal(["outer", "inner", "last"], document.Components.Select(component => component.Name));
    }

    [Fact]
    public void Reads_the_operating_system_apart_from_packages()
    {
        var document = Document("""
            { "bomFormat": "CycloneDX", "specVersion": "1.2", "components": [ { "type": "operating-system", "name": "debian", "version": "10.9" } ] }
            """);
        Assert.Equal(new Distribution("debian", "10.9"), document.OperatingSystem);
        Assert.Empty(document.Components);
    }

    [Fact]
    public void A_lock_file_of_Trivy_is_not_a_package()
    {
        var document = Document("""
            { "bomFormat": "CycloneDX", "specVersion": "1.5", "components": [ { "type": "application", "name": "app/composer.lock" }, { "type": "application", "name": "redis", "version": "7" } ] }
            """);
        Assert.Equal("redis", Assert.Single(document.Components).Name);
    }

    [Fact]
    public void Reads_the_source_package_that_Trivy_writes_in_parts()
    {
        var document = Document("""
            {
              "bomFormat": "CycloneDX", "specVersion": "1.5",
              "components": [
                {
                  "type": "library", "name": "openssl-libs", "version": "1.1.1k-4.el8",
                  "properties": [
                    { "name": "aquasecurity:trivy:SrcName", "value": "openssl" }, { "name": "aquasecurity:trivy:SrcVersion", "value": "1.1.1k" },
                    { "name": "aquasecurity:trivy:SrcRelease", "value": "4.el8" }, { "name": "aquasecurity:trivy:SrcEpoch", "value": "1" }
                  ]
                }
              ]
            }
            """);
        Assert.Equal(new SourcePackage("openssl", "1:1.1.1k-4.el8"), Assert.Single(document.Components).Source);
    }

    [Fact]
    public void Reads_the_source_package_of_SPDX() =>
        Assert.Equal(
            new SourcePackage("openssl", "1:1.0.2k-16.el7"),
            Assert.Single(Document("""
                { "spdxVersion": "SPDX-2.3", "packages": [ { "SPDXID": "SPDXRef-1", "name": "openssl-libs", "sourceInfo": "built package from: openssl 1:1.0.2k-16.el7" } ] }
                """).Components).Source);

    [Fact]
    public void Reads_the_format_of_Syft()
    {
        var document = Document("""
            {
              "artifacts": [ { "id": "1f", "name": "bash", "version": "5.2", "type": "deb", "purl": "pkg:deb/debian/bash@5.2?distro=debian-12" } ],
              "source": { "type": "image", "metadata": { "userInput": "debian:12", "imageID": "sha256:1", "tags": [ "debian:12" ], "repoDigests": [ "debian@DIGEST" ] } },
              "distro": { "id": "debian", "versionID": "12" },
              "schema": { "version": "16.0.0" }
            }
            """.Replace("DIGEST", Digest('a'), StringComparison.Ordinal));
        Assert.Equal("Syft 16.0.0", document.Format);
        Assert.Equal(new SbomComponent("bash", "5.2", "pkg:deb/debian/bash@5.2?distro=debian-12", null, "1f"), Assert.Single(document.Components));
        Assert.Equal(new Distribution("debian", "12"), document.OperatingSystem);
        Assert.Equal(["debian:12"], document.Image.Names);
        Assert.Equal(["debian:12"], document.Image.Tags);
        Assert.Equal([Digest('a')], document.Image.Digests);
    }

    [Fact]
    public void Syft_of_a_folder_names_no_image() =>
        Assert.False(Document("""{ "artifacts": [], "source": { "type": "directory", "target": "." }, "distro": {} }""").Image.IsNamed);

    [Theory]
    [InlineData("""{ "_type": "https://in-toto.io/Statement/v1", "predicateType": "p", "subject": [ { "digest": { "sha256": "DIGEST" } } ], "predicate": DOCUMENT }""")]
    [InlineData("""{ "_type": "https://in-toto.io/Statement/v0.1", "predicateType": "p", "subject": [ { "digest": { "sha256": "DIGEST" } } ], "predicate": { "Data": DOCUMENT } }""")]
    public void Reads_the_document_of_a_statement_with_the_digest_of_its_subject(string statement)
    {
        var json = statement.Replace("DOCUMENT", Minimal, StringComparison.Ordinal).Replace("DIGEST", new string('b', 64), StringComparison.Ordinal);
        var document = Document(json);
        Assert.Single(document.Components);
        Assert.Equal([Digest('b')], document.Image.Digests);
    }

    [Fact]
    public void Reads_several_envelopes_one_in_a_line()
    {
        var statement = $$"""{ "_type": "t", "predicateType": "p", "predicate": {{Minimal}} }""";
        var envelope = $$"""{ "payloadType": "application/vnd.in-toto+json", "payload": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(statement))}}" }""";
        Assert.Equal(2, Read($"{envelope}\n{envelope}\n").Documents.Count);
        Assert.Single(Read($$"""{ "mediaType": "m", "dsseEnvelope": {{envelope}} }""").Documents);
    }

    [Fact]
    public void Reads_UTF_16_as_PowerShell_writes_it() =>
        Assert.Single(SbomFile.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Minimal)]).Documents);

    [Fact]
    public void Reads_UTF_8_with_a_byte_order_mark() =>
        Assert.Single(SbomFile.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Minimal)]).Documents);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("<?xml version='1.0'?><bom/>", "XML is not read")]
    [InlineData("SPDXVersion: SPDX-2.3", "The tag-value form of SPDX is not read")]
    [InlineData("""{ "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [] }""", "SPDX 3 is not read")]
    [InlineData("""{ "spdxVersion": "SPDX-2.1", "packages": [] }""", "SPDX-2.1 is not read")]
    [InlineData("""{ "bomFormat": "CycloneDX", "specVersion": "2.0" }""", "CycloneDX 2.0 is not read")]
    [InlineData("""{ "SchemaVersion": 2, "ArtifactName": "nginx", "Results": [] }""", "A report of Trivy is not read")]
    [InlineData("""{ "@context": "https://openvex.dev/ns/v0.2.0" }""", "It is an OpenVEX document")]
    [InlineData("""{ "document": {}, "product_tree": {} }""", "CSAF is not read")]
    [InlineData("""{ "name": "shop" }""", "Its format is not known")]
    [InlineData("[]", "Its format is not known")]
    public void Declines_another_format_by_name(string text, string message)
    {
        var reading = Read(text);
        Assert.StartsWith(message, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(reading.Documents);
    }

    [Fact]
    public void Says_where_a_truncated_document_ends()
    {
        var problem = Assert.Single(Read("{ \"bomFormat\": \"CycloneDX\",\n  \"components\": [").Problems);
        Assert.Equal((2, 18), (problem.Line, problem.Column));
        Assert.StartsWith("It is not valid JSON: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_a_document_is_a_problem_and_the_document_counts()
    {
        var reading = Read(Minimal + "\n}");
        Assert.Single(reading.Documents);
        Assert.Equal(2, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void Deep_nesting_is_a_problem() =>
        Assert.Contains("valid JSON", Assert.Single(Read($$"""{ "bomFormat": "CycloneDX", "x": {{new string('[', 100_000)}}""").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Envelopes_in_envelopes_end()
    {
        var json = Minimal;
        for (var i = 0; i < 10; i++)
        {
            json = $$"""{ "payload": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}}" }""";
        }

        Assert.Single(Read(json).Problems);
    }

    [Fact]
    public void A_text_that_is_no_UTF_8_is_a_problem() =>
        Assert.Single(SbomFile.Read([.. """{ "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": " """u8, 0xC3, 0x28, .. "\" }"u8]).Problems);

    [Theory]
    [InlineData("""{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": { "name": 1 }, "metadata": [], "serialNumber": 5 }""")]
    [InlineData("""{ "spdxVersion": "SPDX-2.3", "packages": {}, "relationships": "none", "documentDescribes": {} }""")]
    [InlineData("""{ "artifacts": {}, "source": 1, "distro": [] }""")]
    public void Values_of_other_types_are_passed_over(string text) => Assert.Single(Read(text).Documents);

    private static SbomDocument Document(string json)
    {
        var reading = Read(json);
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Documents);
    }

    private static SbomReading Read(string json) => SbomFile.Read(Encoding.UTF8.GetBytes(json));

    private static string Digest(char digit) => "sha256:" + new string(digit, 64);
}
