using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>A rule about a whole manifest set in a real build, which says whether the set is complete.</summary>
public sealed class ManifestSetTests(KubeGuardPackage package)
{
    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { ports: [{ port: 80 }] }
        """;

    [Fact]
    public void A_service_that_is_missing_is_reported_at_the_ingress_and_the_cache_knows_on_what_that_depends()
    {
        var project = package.CreateWorkspace()
            .WriteProject("<KubeGuardPreset>None</KubeGuardPreset>")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6103.severity = error\n")
            .Write("deploy/ingress.yaml", Ingress);

        // Nobody knows the services of an open set that shows none.
        project.Build().MustSucceed().MustReport();
        project.Validate("-p:KubeGuardCompleteSets=true").MustFail().MustReport("deploy/ingress.yaml(4,44): error KUBE6103");

        project.Write("deploy/service.yaml", Service);
        project.Validate("-v:detailed").MustSucceed().MustReport("deploy/ingress.yaml(4,44): warning KUBE6103").MustSay("KubeGuard analyzed 1 of 2 manifests");
        project.Validate("-v:detailed").MustSucceed().MustReport("deploy/ingress.yaml(4,44): warning KUBE6103").MustSay("KubeGuard analyzed 0 of 2 manifests");

        project.Write("deploy/service.yaml", Service.Replace("name: api", "name: web"));
        project.Validate("-v:detailed").MustSucceed().MustReport().MustSay("KubeGuard analyzed 1 of 2 manifests");
    }
}
