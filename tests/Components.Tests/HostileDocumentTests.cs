using System.Text;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.Exploits;
using KubeGuard.Components.Sboms;
using KubeGuard.Components.Scans;
using KubeGuard.Components.Tests.Advisories;
using KubeGuard.Components.Vex;

namespace KubeGuard.Components.Tests;

/// <summary>Documents of every kind that were cut off or damaged: no reader throws, and one that lost its end says so.</summary>
public sealed class HostileDocumentTests
{
    private const int Damages = 2_000;

    private static readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal)
    {
        ["OSV"] = Osv.Record("A-1", "introduced 1.0, fixed 1.2, last_affected 2, limit *", """ "aliases": ["C-\u00e4"], "upstream": ["D"], "severity": [{ "type": "CVSS_V3", "score": "CVSS:3.1/AV:N" }], """),
        ["NuGet"] = """{ "newtonsoft.json": [{ "url": "https://github.com/advisories/GHSA-5crp-9r3c-p9vr", "severity": 2, "versions": "(, 13.0.1)" }] }""",
        ["CycloneDX"] = """
            {
              "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:1",
              "metadata": { "component": { "type": "container", "name": "nginx:1", "purl": "pkg:oci/nginx@sha256%3A00?arch=amd64", "properties": [ { "name": "aquasecurity:trivy:RepoTag", "value": "nginx:1" } ] } },
              "components": [ { "bom-ref": "a", "type": "library", "group": "@g", "name": "a", "version": "1", "purl": "pkg:npm/%40g/a@1", "components": [ { "type": "operating-system", "name": "debian", "version": "12" } ] } ],
              "vulnerabilities": [ { "id": "CVE-1", "analysis": { "state": "not_affected" }, "affects": [ { "ref": "a", "versions": [ { "version": "1", "status": "unaffected" } ] } ] } ]
            }
            """,
        ["SPDX"] = """
            {
              "spdxVersion": "SPDX-2.3", "name": "nginx", "documentNamespace": "https://example.org/image/nginx", "documentDescribes": [ "SPDXRef-1" ],
              "packages": [ { "SPDXID": "SPDXRef-1", "name": "a", "versionInfo": "1", "sourceInfo": "built package from: b 1", "externalRefs": [ { "referenceType": "purl", "referenceLocator": "pkg:npm/a@1" } ] } ],
              "relationships": [ { "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-1" } ]
            }
            """,
        ["Syft"] = """{ "artifacts": [ { "id": "1", "name": "a", "version": "1", "purl": "pkg:npm/a@1", "metadata": { "source": "b" } } ], "source": { "type": "image", "metadata": { "userInput": "nginx:1" } }, "distro": { "id": "debian" } }""",
        ["in-toto"] = """{ "_type": "https://in-toto.io/Statement/v1", "predicateType": "p", "subject": [ { "digest": { "sha256": "00" } } ], "predicate": { "Data": { "bomFormat": "CycloneDX", "specVersion": "1.6" } } }""",
        ["OpenVEX"] = """{ "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-01-01T00:00:00Z", "statements": [ { "vulnerability": { "name": "CVE-1", "aliases": [ "GHSA-1" ] }, "products": [ { "@id": "pkg:oci/a", "subcomponents": [ { "@id": "pkg:npm/b@1" } ] } ], "status": "fixed" } ] }""",
        ["exploits"] = """{ "catalogVersion": "1", "vulnerabilities": [ { "cveID": "CVE-1" } ] }""",
        ["lock"] = """{ "images": { "nginx:1": [ "CVE-1", "CVE-2" ] } }""",
    };

    public static TheoryData<string> Kinds => [.. _documents.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_that_lost_its_end_is_a_problem_of_every_reader(string kind)
    {
        var bytes = Encoding.UTF8.GetBytes(_documents[kind]);
        Assert.All(Enumerable.Range(0, bytes.Length - 1), length => Assert.All(ProblemsOf(bytes[..length]), count => Assert.Equal(1, count)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_damaged_document_throws_in_no_reader(string kind)
    {
        var random = new Random(15);
        for (var round = 0; round < Damages; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(_documents[kind]);
            for (var number = random.Next(4); number >= 0; number--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) switch { 0 => (byte)random.Next(256), 1 => (byte)"{}[],:\"\\"[random.Next(8)], _ => bytes[random.Next(bytes.Length)] };
            }

            Assert.All(ProblemsOf(bytes), count => Assert.True(count >= 0));
        }
    }

    // The number of problems that each reader has with the bytes, whatever they are meant to be.
    private static IEnumerable<int> ProblemsOf(byte[] bytes)
    {
        var problems = new List<DocumentProblem>();
        new AdvisoryDocumentReader(Osv.Now).Read(bytes, problems.Add);
        ImageLock.Read(bytes, out var problem);
        return [problems.Count, SbomFile.Read(bytes).Problems.Count, VexFile.Read(bytes, Osv.Now).Problems.Count, ExploitCatalog.Read(bytes) is null ? 1 : 0, problem is null ? 0 : 1];
    }
}
