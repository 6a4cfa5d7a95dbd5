using System.Text.Json;
using KubeGuard.Components.Sboms;

namespace KubeGuard.Components.Tests.Sboms;

/// <summary>The documents of real tools: how many packages they list, and which image they are about.</summary>
public sealed class SbomCorpusTests
{
    // Documents that their own tools do not read either.
    private static readonly HashSet<string> _refused = ["spdxjson-bad-example7-bin.spdx.json", "spdxjson-bad-example7-golang.spdx.json", "spdxjson-bad-example7-third-party-modules.spdx.json"];

    public static TheoryData<string> Files => [.. Documents()];

    public static TheoryData<string> Images => [.. Cases().Select(image => image.GetProperty("file").GetString()!)];

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void A_document_is_read_or_declined_by_name(string file)
    {
        var reading = Read(file);
        if (_refused.Contains(Path.GetFileName(file)))
        {
            Assert.Contains("has no name", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(reading.Problems);
            Assert.Single(reading.Documents);
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void All_package_urls_of_a_document_are_listed(string file) =>
        Assert.All(Read(file).Documents, document => Assert.Equal(
            PackageUrlsIn(VulnerabilityCorpus.Json(file)).Order(StringComparer.Ordinal),
            document.Components.Select(component => component.PackageUrl).OfType<string>().Order(StringComparer.Ordinal)));

    [CorpusTheory]
    [MemberData(nameof(Images))]
    public void A_document_names_its_image(string file)
    {
        var expected = Cases().Single(image => image.GetProperty("file").ValueEquals(file));
        var image = Assert.Single(Read(file).Documents).Image;
        Assert.Equal(Texts(expected, "names"), [.. image.Names, .. image.Repositories, .. image.JoinedName is { } joined ? [joined] : Array.Empty<string>()]);
        Assert.Equal(Texts(expected, "tags"), image.Tags);
        Assert.Equal(Texts(expected, "manifest_digests"), image.Digests);
    }

    [CorpusFact]
    public void All_encodings_of_one_image_list_the_same_packages()
    {
        string[] files = ["centos-7-cyclonedx.json", "centos-7-spdx.json", "centos-7-cyclonedx.intoto.jsonl"];
        Assert.All(files, file => Assert.Equal(
            ["pkg:rpm/centos/bash@4.2.46-31.el7?arch=x86_64&distro=centos-7.6.1810", "pkg:rpm/centos/openssl-libs@1.0.2k-16.el7?arch=x86_64&epoch=1&distro=centos-7.6.1810"],
            Assert.Single(Read($"sbom/trivy/{file}").Documents).Components.Select(component => component.PackageUrl)));
    }

    [CorpusFact]
    public void An_attestation_has_the_digest_of_its_subject() =>
        Assert.Equal(
            ["sha256:be65f488b7764ad3638f236b7b515b3678369a5124c47b8d32916d6487418ea4"],
            Assert.Single(Read("sbom/trivy/centos-7-cyclonedx.intoto.jsonl").Documents).Image.Digests);

    [CorpusFact]
    public void A_report_of_the_Trivy_operator_names_the_image_of_the_cluster()
    {
        var image = Assert.Single(Read("sbom/trivy-operator/clustersbomreport.json").Documents).Image;
        Assert.Equal(["k8s.gcr.io/kube-scheduler:v1.21.1"], image.Names);
        Assert.Equal(["sha256:a4183b88f6e65972c4b176b43ca59de31868635a7e43805f4c6e26203de1742f"], image.Digests);
    }

    [CorpusFact]
    public void A_report_of_Syft_of_SPDX_2_2_lists_busybox_and_what_was_built_from_it() =>
        Assert.Equal(
            ["busybox", "libssl1.1", "ssl_client"],
            Assert.Single(Read("sbom/syft/spdxjson-alpine-3.10.syft.spdx.json").Documents).Components.Select(component => component.Name));

    private static SbomReading Read(string file) => SbomFile.Read(File.ReadAllBytes(VulnerabilityCorpus.PathOf(file)));

    // Documents without components, which only list files, are valid as well.
    private static IEnumerable<string> Documents() => Directory.Exists(VulnerabilityCorpus.PathOf("sbom"))
        ? Directory.EnumerateFiles(VulnerabilityCorpus.PathOf("sbom"), "*.json*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(VulnerabilityCorpus.PathOf("scenarios"), "sbom.*.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(VulnerabilityCorpus.Folder, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith("image-identity-cases.json", StringComparison.Ordinal) && !file.EndsWith(".jsonl", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];

    // Half of the cases are about documents that the corpus does not have.
    private static IEnumerable<JsonElement> Cases() => Directory.Exists(VulnerabilityCorpus.Folder)
        ? VulnerabilityCorpus.Json("sbom", "image-identity-cases.json").GetProperty("cases").EnumerateArray()
            .Where(image => File.Exists(VulnerabilityCorpus.PathOf(image.GetProperty("file").GetString()!)))
        : [];

    private static IEnumerable<string?> Texts(JsonElement image, string name) => image.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    // Read without the reader that is tested: every "purl" below a list of components, and every reference of that type.
    private static IEnumerable<string> PackageUrlsIn(JsonElement root) => root.TryGetProperty("packages", out var packages)
        ? from package in packages.EnumerateArray()
          where package.TryGetProperty("externalRefs", out _)
          let url = package.GetProperty("externalRefs").EnumerateArray().FirstOrDefault(reference => reference.GetProperty("referenceType").ValueEquals("purl"))
          where url.ValueKind == JsonValueKind.Object
          let text = url.GetProperty("referenceLocator").GetString()
          where text.Length > 0 && !IsImage(text)
          select text
        : ComponentUrls(root.TryGetProperty("report", out var report) ? report.GetProperty("components") : root);

    private static bool IsImage(string url) => url.StartsWith("pkg:oci/", StringComparison.Ordinal) || url.StartsWith("pkg:docker/", StringComparison.Ordinal);

    private static IEnumerable<string> ComponentUrls(JsonElement parent) => parent.TryGetProperty("components", out var components)
        ? components.EnumerateArray().SelectMany(component => OwnUrl(component).Concat(ComponentUrls(component)))
        : [];

    private static IEnumerable<string> OwnUrl(JsonElement component) =>
        component.TryGetProperty("purl", out var url) && url.GetString() is { Length: > 0 } text
        && !component.GetProperty("type").ValueEquals("container") && !component.GetProperty("type").ValueEquals("operating-system") ? [text] : [];
}
