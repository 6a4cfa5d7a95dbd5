using System.Text;
using KubeGuard.Components.Images;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Vex;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Tests.Vex;

/// <summary>The VEX documents of other tools.</summary>
public sealed class VexCorpusTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [CorpusTheory]
    [InlineData("trivy/openvex-oci.json", "debian:12", "pkg:deb/debian/bash@5.2", "CVE-2022-3715", true)]
    [InlineData("trivy/openvex-oci-mismatch.json", "debian:12", "pkg:deb/debian/bash@5.2", "CVE-2022-3715", false)]
    [InlineData("trivy/openvex-oci.json", "alpine:3", "pkg:deb/debian/bash@5.2", "CVE-2022-3715", false)]
    [InlineData("trivy/openvex.json", "app:1", "pkg:maven/org.springframework.boot/spring-boot@2.6.0", "CVE-2021-44228", true)]
    [InlineData("trivy/openvex.json", "app:1", "pkg:maven/org.springframework.boot/spring-boot@2.6.1", "CVE-2021-44228", false)]
    [InlineData("trivy/openvex-nested.json", "app:1", "pkg:golang/github.com/aquasecurity/go-transitive@v4.0.0", "CVE-2024-0001", false)]
    [InlineData("grype/openvex-package-product.json", "alpine:3.17", "pkg:apk/alpine/libcrypto3@3.0.8-r3?arch=x86_64&distro=alpine-3.17.3", "CVE-2023-1255", true)]
    public void A_statement_suppresses_what_it_names(string file, string image, string package, string vulnerability, bool suppresses)
    {
        var component = new SbomComponent("p", null, package, null, null);
        var target = new VexTarget(
            ImageParts.Of(image), new SbomDocument("CycloneDX 1.6", DescribedImage.None, [component]), component, PackageUrl.TryParse(package, out var url, out _) ? url : null);
        Assert.Equal(suppresses, new VexStatements(Read(file).Statements).Find(target, [vulnerability])?.Suppresses ?? false);
    }

    [CorpusTheory]
    [InlineData("cdx-use-cases/Case-2-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-7-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-10-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-3-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-4-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-8-vex.json", 1)]
    [InlineData("cdx-use-cases/Case-11-vex.json", 19)]
    [InlineData("cdx-use-cases/Case-13-bom-1.json", 0)]
    [InlineData("cdx-use-cases/Case-13-bom-2.json", 0)]
    [InlineData("cdx-use-cases/Case-13-bom-3.json", 0)]
    [InlineData("cdx-use-cases/Case-13-vex.json", 2)]
    public void Analyses_of_CycloneDX_are_statements(string file, int count) => Assert.Equal(count, Read(file).Statements.Count);

    [CorpusTheory]
    [InlineData("Case-2-vex.json", VexStatus.Affected)]
    [InlineData("Case-3-vex.json", VexStatus.UnderInvestigation)]
    [InlineData("Case-4-vex.json", VexStatus.NotAffected)]
    [InlineData("Case-8-vex.json", VexStatus.NotAffected)]
    [InlineData("Case-11-vex.json", VexStatus.NotAffected)]
    public void A_use_case_has_the_status_of_its_analysis(string file, object status) =>
        Assert.All(Read($"cdx-use-cases/{file}").Statements, statement => Assert.Equal((VexStatus)status, statement.Status));

    [CorpusFact]
    public void Every_status_and_every_justification_of_OpenVEX_is_read()
    {
        var statement = VulnerabilityCorpus.Json("vex", "openvex-spec", "openvex_json_schema.json").GetProperty("properties").GetProperty("statements").GetProperty("items").GetProperty("properties");
        var pairs = from status in statement.GetProperty("status").GetProperty("enum").EnumerateArray()
                    from justification in statement.GetProperty("justification").GetProperty("enum").EnumerateArray()
                    select (Status: status.GetString()!, Justification: justification.GetString()!);
        Assert.All(pairs, pair =>
        {
            var reading = VexFile.Read(Encoding.UTF8.GetBytes($$"""
                {
                  "@context": "https://openvex.dev/ns/v0.2.0",
                  "statements": [ { "vulnerability": { "name": "CVE-1" }, "products": [ { "@id": "pkg:oci/a" } ], "status": "{{pair.Status}}", "justification": "{{pair.Justification}}" } ]
                }
                """), _now);
            Assert.Empty(reading.Problems);
            Assert.Equal((pair.Status.Replace("_", "", StringComparison.Ordinal), pair.Justification), (Assert.Single(reading.Statements).Status.ToString().ToLowerInvariant(), reading.Statements[0].Justification));
        });
    }

    [CorpusFact]
    public void A_linked_product_is_the_one_with_the_serial_number()
    {
        var target = new VexTarget(
            ImageParts.Of("acme:1"),
            Assert.Single(SbomFile.Read(File.ReadAllBytes(VulnerabilityCorpus.PathOf("vex/cdx-use-cases/Case-13-bom-1.json"))).Documents),
            new SbomComponent("p", null, null, null, null),
            null);
        Assert.NotNull(new VexStatements(Read("cdx-use-cases/Case-13-vex.json").Statements).Find(target, ["CVE-2020-25649"]));
    }

    [CorpusTheory]
    [InlineData("trivy/unknown.json")]
    [InlineData("openvex-spec/context.json")]
    [InlineData("openvex-spec/openvex_json_schema.json")]
    [InlineData("grype/csaf-demo1.json")]
    [InlineData("grype/csaf-demo2.json")]
    [InlineData("grype-int/under_investigation.csaf.json")]
    public void Other_formats_are_declined(string file)
    {
        var reading = Read(file);
        Assert.Empty(reading.Statements);
        Assert.Single(reading.Problems);
    }

    private static VexReading Read(string file) => VexFile.Read(File.ReadAllBytes(VulnerabilityCorpus.PathOf("vex/" + file)), _now);
}
