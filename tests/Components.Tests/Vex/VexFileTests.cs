using System.Text;
using KubeGuard.Components.Images;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Vex;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Tests.Vex;

public sealed class VexFileTests
{
    private const string Bash = "pkg:deb/debian/bash@5.2?distro=debian-12";
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly string _digest = "sha256:" + new string('a', 64);

    [Theory]
    [InlineData("pkg:oci/debian", true)]
    [InlineData("pkg:oci/debian?repository_url=index.docker.io/library/debian", true)]
    [InlineData("pkg:oci/debian?repository_url=ghcr.io/library/debian", false)]
    [InlineData("pkg:oci/mismatch", false)]
    [InlineData("pkg:oci/debian?tag=12", true)]
    [InlineData("pkg:oci/debian?tag=11", false)]
    [InlineData("pkg:oci/debian?arch=arm64", false)]
    [InlineData("pkg:deb/debian/bash", true)]
    [InlineData("pkg:deb/debian/bash@5.2", true)]
    [InlineData("pkg:deb/debian/bash@5.1", false)]
    [InlineData("pkg:deb/ubuntu/bash", false)]
    public void A_statement_is_about_the_image_or_the_package_that_it_names(string product, bool isAbout) =>
        Assert.Equal(isAbout, Find(OpenVex($$"""{ "@id": "{{product}}" }""")) is not null);

    [Fact]
    public void A_digest_must_be_that_of_the_image()
    {
        Assert.NotNull(Find(OpenVex($$"""{ "@id": "pkg:oci/debian@{{_digest}}" }""")));
        Assert.Null(Find(OpenVex($$"""{ "@id": "pkg:oci/debian@sha256:{{new string('b', 64)}}" }""")));
    }

    [Theory]
    [InlineData("pkg:deb/debian/bash", true)]
    [InlineData("pkg:deb/debian/zlib", false)]
    public void Packages_in_an_image_restrict_the_statement(string package, bool isAbout) =>
        Assert.Equal(isAbout, Find(OpenVex($$"""{ "@id": "pkg:oci/debian", "subcomponents": [ { "@id": "{{package}}" } ] }""")) is not null);

    [Fact]
    public void Identifiers_name_a_product_whose_ID_is_another() =>
        Assert.NotNull(Find(OpenVex("""{ "@id": "https://example.com/debian", "identifiers": { "purl": "pkg:oci/debian" } }""")));

    [Fact]
    public void A_package_inside_a_package_suppresses_nothing_and_is_said()
    {
        var reading = OpenVex("""{ "@id": "pkg:golang/example.com/a@v1", "subcomponents": [ { "@id": "pkg:deb/debian/bash" } ] }""");
        Assert.Null(Find(reading));
        Assert.Contains("is not an image", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_that_is_no_package_URL_is_said_with_its_line()
    {
        var problem = Assert.Single(OpenVex("""{ "@id": "debian" }""").Problems);
        Assert.Equal("The product 'debian' is not a package URL, so what is said of it suppresses nothing.", problem.Message);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void The_newest_statement_counts()
    {
        var reading = Read("""
            {
              "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-01-01T00:00:00Z",
              "statements": [
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "affected", "timestamp": "2024-03-01T00:00:00+02:00" },
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "not_affected" }
              ]
            }
            """);
        Assert.Equal(VexStatus.Affected, Find(reading)?.Status);
    }

    [Fact]
    public void Of_contradictory_statements_of_one_time_the_one_that_reports_counts() =>
        Assert.Equal(VexStatus.UnderInvestigation, Find(Read("""
            {
              "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-01-01T00:00:00Z",
              "statements": [
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "under_investigation" },
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "fixed" }
              ]
            }
            """))?.Status);

    [Fact]
    public void A_statement_of_the_future_is_said_and_counts_as_the_oldest()
    {
        var reading = Read("""
            {
              "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-01-01T00:00:00Z",
              "statements": [
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "not_affected", "timestamp": "2999-01-01T00:00:00Z" },
                { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "affected" }
              ]
            }
            """);
        Assert.Equal(VexStatus.Affected, Find(reading)?.Status);
        Assert.Equal("It has statements of the future; their dates are ignored.", Assert.Single(reading.Problems).Message);
    }

    [Theory]
    [InlineData("not_affected", true)]
    [InlineData("fixed", true)]
    [InlineData("affected", false)]
    [InlineData("under_investigation", false)]
    public void Only_two_statuses_suppress(string status, bool suppresses) =>
        Assert.Equal(suppresses, Find(OpenVex("""{ "@id": "pkg:oci/debian" }""", status))?.Suppresses);

    [Fact]
    public void An_unknown_status_is_said() => Assert.Contains("'maybe'", Assert.Single(OpenVex("""{ "@id": "pkg:oci/debian" }""", "maybe").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void An_alias_names_the_vulnerability() =>
        Assert.NotNull(new VexStatements(Read("""
            {
              "@context": "https://openvex.dev/ns/v0.2.0",
              "statements": [ { "vulnerability": { "name": "CVE-1", "aliases": [ "GHSA-1" ] }, "products": [ { "@id": "pkg:oci/debian" } ], "status": "fixed" } ]
            }
            """).Statements).Find(Target(), ["ghsa-1"]));

    [Theory]
    [InlineData("urn:cdx:2c385cf7/1#bash-ref", true)]
    [InlineData("urn:cdx:2c385cf7/1", true)]
    [InlineData("urn:cdx:2c385cf7/1#image", true)]
    [InlineData("urn:cdx:2c385cf7/1#zlib-ref", false)]
    [InlineData("urn:cdx:11111111/1#bash-ref", false)]
    public void A_CycloneDX_statement_is_about_the_element_that_it_links_to(string link, bool isAbout) =>
        Assert.Equal(isAbout, Find(CycloneDx($$"""{ "ref": "{{link}}" }""")) is not null);

    [Fact]
    public void A_package_URL_as_a_reference_is_about_the_package() => Assert.NotNull(Find(CycloneDx("""{ "ref": "pkg:deb/debian/bash@5.2" }""")));

    [Theory]
    [InlineData("""[ { "version": "5.2", "status": "unaffected" } ]""", true)]
    [InlineData("""[ { "version": "5.2", "status": "affected" } ]""", false)]
    [InlineData("""[ { "version": "5.1", "status": "unaffected" } ]""", false)]
    [InlineData("""[ { "range": "vers:deb/<6", "status": "unaffected" } ]""", false)]
    public void Versions_restrict_a_CycloneDX_statement(string versions, bool isAbout) =>
        Assert.Equal(isAbout, Find(CycloneDx($$"""{ "ref": "urn:cdx:2c385cf7/1#bash-ref", "versions": {{versions}} }""")) is not null);

    [Fact]
    public void A_CycloneDX_statement_without_a_product_is_about_none() =>
        Assert.Null(Find(Read("""{ "bomFormat": "CycloneDX", "specVersion": "1.4", "vulnerabilities": [ { "id": "CVE-1", "analysis": { "state": "not_affected" } } ] }""")));

    [Theory]
    [InlineData("resolved", VexStatus.Fixed)]
    [InlineData("resolved_with_pedigree", VexStatus.Fixed)]
    [InlineData("not_affected", VexStatus.NotAffected)]
    [InlineData("false_positive", VexStatus.NotAffected)]
    [InlineData("exploitable", VexStatus.Affected)]
    [InlineData("in_triage", VexStatus.UnderInvestigation)]
    public void The_states_of_CycloneDX_are_statuses(string state, object status) =>
        Assert.Equal((VexStatus)status, Find(CycloneDx("""{ "ref": "urn:cdx:2c385cf7/1" }""", state))?.Status);

    [Theory]
    [InlineData("{}", "The format of the document is not read")]
    [InlineData("""{ "document": {}, "product_tree": {} }""", "CSAF is not read")]
    [InlineData("""{ "@context": "https://openvex.dev/ns", "statements": [] }""", "OpenVEX 'https://openvex.dev/ns' is not read")]
    [InlineData("""{ "@context": "https://openvex.dev/ns/v0.2.0", "statements": [ """, "It is not valid JSON")]
    public void What_cannot_be_read_is_said(string text, string message) =>
        Assert.StartsWith(message, Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    private static VexReading OpenVex(string product, string status = "not_affected") => Read($$"""
        { "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-01-01T00:00:00Z", "statements": [
            { "vulnerability": { "name": "CVE-1" }, "products": [ {{product}} ], "status": "{{status}}" } ] }
        """);

    private static VexReading CycloneDx(string affected, string state = "not_affected") => Read($$"""
        {
          "bomFormat": "CycloneDX", "specVersion": "1.5",
          "vulnerabilities": [ { "id": "CVE-1", "analysis": { "state": "{{state}}" }, "affects": [ {{affected}} ] } ]
        }
        """);

    private static VexReading Read(string json) => VexFile.Read(Encoding.UTF8.GetBytes(json), _now);

    private static VexStatement? Find(VexReading reading) => new VexStatements(reading.Statements).Find(Target(), ["CVE-1", "GHSA-9"]);

    private static VexTarget Target()
    {
        var image = new DescribedImageBuilder();
        image.AddName("debian:12");
        image.AddDigest(_digest);
        var component = new SbomComponent("bash", "5.2", Bash, null, "bash-ref");
        var document = new SbomDocument("CycloneDX 1.6", image.Build(), [component]) { SerialNumber = "urn:uuid:2c385cf7", Subject = "image" };
        return new VexTarget(ImageParts.Of("debian:12"), document, component, PackageUrl.TryParse(Bash, out var url, out _) ? url : null);
    }
}
