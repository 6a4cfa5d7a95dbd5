using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The target that reports who may connect to whom: each command of docs/connectivity.md.</summary>
public sealed class ConnectivityTargetTests(KubeGuardPackage package)
{
    private const string Shop = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { containers: [{ name: web, image: mcr.microsoft.com/web:1 }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: db, namespace: shop, labels: { app: db } }
        spec: { containers: [{ name: db, image: mcr.microsoft.com/db:1 }] }
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: db, namespace: shop }
        spec: { podSelector: { matchLabels: { app: db } } }
        """;

    [Fact]
    public void The_target_shows_a_table_writes_files_and_explains()
    {
        var project = package.CreateWorkspace()
            .WriteProject(framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>")
            .Write("deploy/shop.yaml", Shop);

        project.Build("-t:ReportKubernetesConnectivity").MustSucceed().MustReport()
            .MustSay("Who may connect to whom (2 workloads):").MustSay("any address, whole cluster  shop/web[Pod]");
        project.Build("-t:ReportKubernetesConnectivity", "-p:KubeGuardConnectivityFile=connectivity.md%3Bout/connectivity.json").MustSucceed();
        Assert.Contains("```mermaid", File.ReadAllText(project.PathOf("connectivity.md")), StringComparison.Ordinal);
        Assert.Contains("\"model\": \"kubernetes\"", File.ReadAllText(project.PathOf("out/connectivity.json")), StringComparison.Ordinal);

        project.Build("-t:ReportKubernetesConnectivity", "-p:KubeGuardExplain=shop/web -> shop/db:5432").MustSucceed()
            .MustSay("TCP 5432: denied, since no rule matches of NetworkPolicy:shop/db (deploy/shop.yaml(11,1))");
        project.Build("-t:ReportKubernetesConnectivity", "-p:KubeGuardExplain=shop/web -> shop/bd").MustFail().MustSay("did you mean 'shop/db'?");
    }

    [Fact]
    public void A_wrong_model_is_named_with_the_choices_and_a_project_can_switch_everything_off()
    {
        var project = package.CreateWorkspace().WriteProject().Write("deploy/shop.yaml", Shop);

        project.Build("-t:ReportKubernetesConnectivity", "-p:KubeGuardConnectivityModel=calico").MustSucceed().MustSay("expected kubernetes or netpol-analyzer");
        project.Build("-t:ReportKubernetesConnectivity", "-p:KubeGuardEnabled=false").MustSucceed().MustSay("KubeGuardEnabled is not true in App.csproj, so there is no report.");
    }
}
