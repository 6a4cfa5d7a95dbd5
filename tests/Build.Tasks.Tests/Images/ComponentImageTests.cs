namespace KubeGuard.Build.Tasks.Tests.Images;

/// <summary>Components of clusters are looked up in the databases by their image, without a bill of materials.</summary>
public sealed class ComponentImageTests : IDisposable
{
    private const string Image = "quay.io/argoproj/argocd:v2.1.7";
    private const string Reported = $"api.yaml(9,12): KUBE3015: Image '{Image}' contains github.com/argoproj/argo-cd/v2 2.1.7 with GHSA-63qx-x74g-jcr7 (high); 2.1.9 fixes it";

    private static readonly string _record = Record("GHSA-63qx-x74g-jcr7", "github.com/argoproj/argo-cd/v2", """{ "introduced": "0" }, { "fixed": "2.1.9" }""");

    private readonly ImageTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_component_is_reported_at_its_image() => Assert.Equal([Reported], _test.Manifest(Image).Database(_record).Lines());

    [Theory]
    [InlineData("quay.io/argoproj/argocd:v2.1.9")]
    [InlineData("quay.io/argoproj/argocd:v2.1.7-vendor.1")]
    [InlineData("quay.io/argoproj/argocd:v2.1")]
    [InlineData("quay.io/argoproj/argocd:latest")]
    [InlineData("quay.io/argoproj/argocd")]
    [InlineData("quay.io/argoproj/argocd:v1.8.7")]
    [InlineData("quay.io/contoso/argocd:v2.1.7")]
    public void Other_versions_tags_and_repositories_are_not(string image) => Assert.Empty(_test.Manifest(image).Database(_record).Lines());

    [Theory]
    [InlineData("registry.k8s.io/kube-apiserver:v1.27.2", "k8s.io/kubernetes", true)]
    [InlineData("registry.example.com/kube-apiserver:v1.27.2", "k8s.io/kubernetes", false)]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.27.2", "k8s.io/ingress-nginx", true)]
    [InlineData("mirror.example.com/ingress-nginx/controller:v1.27.2@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "k8s.io/ingress-nginx", true)]
    [InlineData("traefik:v3.1.0", "github.com/traefik/traefik/v3", true)]
    [InlineData("traefik:v3.1.0", "github.com/traefik/traefik", false)]
    [InlineData("grafana/grafana:9.2.3", "github.com/grafana/grafana", true)]
    [InlineData("quay.io/argoproj/argocd:v3.0.1", "github.com/argoproj/argo-cd/v3", true)]
    [InlineData("quay.io/argoproj/argocd:v1.8.7", "github.com/argoproj/argo-cd", true)]
    public void The_module_follows_from_the_repository_and_the_major_version(string image, string module, bool isReported) =>
        Assert.Equal(isReported ? 1 : 0, _test.Manifest(image).Database(Record("GHSA-0001", module, """{ "introduced": "0" }, { "fixed": "99.0.0" }""")).Lines().Count);

    [Theory]
    [InlineData("registry.k8s.io/kube-apiserver:v1.27.2", "k8s.io/apiserver", 1)]
    [InlineData("registry.k8s.io/kube-apiserver:v1.27.2", "k8s.io/kubernetes", 1)]
    [InlineData("registry.k8s.io/kube-apiserver:v1.27.2", "k8s.io/kubelet", 0)]
    [InlineData("k8s.gcr.io/kube-controller-manager:v1.20.2", "k8s.io/controller-manager", 1)]
    [InlineData("registry.k8s.io/kubectl:v1.27.2", "k8s.io/kubectl", 1)]
    [InlineData("registry.k8s.io/ingress-nginx/controller:v1.9.0", "k8s.io/ingress-nginx", 1)]
    public void The_records_of_Kubernetes_count_for_the_part_that_they_name(string image, string name, int count) =>
        Assert.Equal(count, _test.Manifest(image).Database(Record("CVE-2023-0001", name, """{ "introduced": "0" }, { "fixed": "99.0.0" }""", "kubernetes")).Lines().Count);

    [Theory]
    [InlineData("kube-apiserver", 1)]
    [InlineData("kube-proxy", 0)]
    public void A_record_of_Kubernetes_decides_where_another_names_the_module_of_all_parts(string image, int count)
    {
        var module = Record("GHSA-0001", "k8s.io/kubernetes", """{ "introduced": "0" }, { "fixed": "1.27.3" }""");
        var part = Record("CVE-GHSA-0001", "k8s.io/apiserver", """{ "introduced": "0" }, { "fixed": "1.27.3" }""", "kubernetes");

        Assert.Equal(count, _test.Manifest($"registry.k8s.io/{image}:v1.27.2").Database($"[ {module}, {part} ]").Lines().Count);
    }

    [Theory]
    [InlineData("v1.31.14", 1)]
    [InlineData("v1.31.15", 0)]
    [InlineData("v1.30.1", 1)]
    public void The_last_affected_version_is_an_end(string tag, int count) => Assert.Equal(
        count,
        _test.Manifest($"registry.k8s.io/kube-controller-manager:{tag}")
            .Database(Record("CVE-2025-13281", "k8s.io/controller-manager", """{ "introduced": "1.30.0" }, { "introduced": "1.31.0" }, { "last_affected": "1.31.14" }""", "kubernetes")).Lines().Count);

    [Fact]
    public void The_table_and_an_advisory_are_one_finding()
    {
        var line = Assert.Single(_test.Manifest(Image).Database(_record).Setting("dotnet_diagnostic.KUBE3013.severity = warning").Lines());
        Assert.StartsWith("api.yaml(9,12): KUBE3013: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_advisories_are_reported_beside_the_table()
    {
        var other = Record("GHSA-0002", "github.com/argoproj/argo-cd/v2", """{ "introduced": "0" }, { "fixed": "2.1.11" }""");
        var lines = _test.Manifest(Image).Database($"[ {_record}, {other} ]").Setting("dotnet_diagnostic.KUBE3013.severity = warning").Lines();
        Assert.Equal(["KUBE3013", "KUBE3015"], lines.Select(line => line.Split(": ")[1]).Order(StringComparer.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("with GHSA-0002 (high); 2.1.11 fixes it", StringComparison.Ordinal));
    }

    [Fact]
    public void An_advisory_without_an_end_does_not_count_even_beside_one_that_has_it()
    {
        var unbounded = Record("GO-2022-0001", "github.com/argoproj/argo-cd/v2", """{ "introduced": "0" }""");
        Assert.Equal([Reported], _test.Manifest(Image).Database($"[ {_record}, {unbounded} ]").Lines());
        Assert.Empty(_test.Manifest(Image.Replace("2.1.7", "2.1.9", StringComparison.Ordinal)).Lines());
    }

    [Fact]
    public void A_bill_of_materials_counts_instead() =>
        Assert.Empty(_test.Manifest(Image).Sbom(Image, "pkg:golang/github.com/argoproj/argo-cd/v2@2.1.9").Database(_record).Lines());

    [Fact]
    public void An_image_without_a_bill_of_materials_is_still_a_suggestion()
    {
        Assert.Equal([Reported], _test.Manifest(Image).Sbom("registry.example.com/other:1").Database(_record).Lines());
        Assert.Contains(_test.Suggestions, line => line.StartsWith($"api.yaml(9,12): KUBE3020: Image '{Image}' has no bill of materials", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Image", Image)]
    [InlineData("Package", "github.com/argoproj/argo-cd/v2")]
    public void An_exception_accepts_one(string name, string value) =>
        Assert.Empty(_test.Manifest(Image).Database(_record).Exception("CVE-2022-24348", [("Reason", "Accepted."), .. name.Length > 0 ? [(name, value)] : Array.Empty<(string, string)>()]).Lines());

    [Fact]
    public void An_exception_for_no_component_is_reported() =>
        Assert.StartsWith("test.csproj(0,0): KUBE9018: ", _test.Manifest(Image).Database(_record).Exception("CVE-2000-0001", ("Reason", "Accepted.")).Lines()[0], StringComparison.Ordinal);

    [Fact]
    public void A_statement_about_the_image_suppresses() =>
        Assert.Empty(_test.Manifest(Image).Database(_record).Statement("""
            {
              "@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2024-06-01T00:00:00Z",
              "statements": [ { "vulnerability": { "name": "CVE-2022-24348" }, "products": [ { "@id": "pkg:oci/argocd" } ], "status": "not_affected", "justification": "vulnerable_code_not_present" } ]
            }
            """).Lines());

    [Theory]
    [InlineData("critical", 0)]
    [InlineData("high", 1)]
    public void The_smallest_severity_counts(string severity, int count) =>
        Assert.Equal(count, _test.Manifest(Image).Database(_record).Setting($"kubeguard.minimum_severity = {severity}").Lines().Count);

    [Fact]
    public void A_component_that_code_names_is_reported_at_the_literal() =>
        Assert.StartsWith("Shop.cs(1,9): KUBE3015: ", Assert.Single(_test.Manifest("other").Database(_record).Code($"var x = \"{Image}\";").Lines()), StringComparison.Ordinal);

    private static string Record(string id, string module, string events, string ecosystem = "Go") => $$"""
        {
          "schema_version": "1.7.0", "id": "{{id}}", "modified": "2024-05-01T00:00:00Z", "aliases": [ "{{(id is "GHSA-63qx-x74g-jcr7" or "GO-2022-0001" ? "CVE-2022-24348" : "CVE-" + id)}}" ],
          "database_specific": { "severity": "HIGH" },
          "affected": [ { "package": { "ecosystem": "{{ecosystem}}", "name": "{{module}}" }, "ranges": [ { "type": "SEMVER", "events": [ {{events}} ] } ] } ]
        }
        """;
}
