using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The samples, built against the package. <c>Samples/</c> has the expected reports of each.</summary>
public sealed class SampleTests(KubeGuardPackage package)
{
    [Theory]
    [InlineData("InsecureOperator")]
    [InlineData("InsecureManifests")]
    [InlineData("InsecureNetwork")]
    [InlineData("InsecureImages")]
    public void A_careless_sample_reports_exactly_what_is_expected(string sample) =>
        package.CreateWorkspace().CopySample(sample).Restore().Build().MustFail().MustReport(ExpectedOf(sample));

    [Fact]
    public void A_careless_sample_of_a_chart_and_overlays_reports_exactly_what_is_expected()
    {
        RenderTools.MustBeInstalled();

        package.CreateWorkspace().CopySample("InsecureDelivery").Restore().Build().MustFail().MustReport(ExpectedOf("InsecureDelivery"));
    }

    [MatrixFact]
    public void A_sample_of_a_chart_and_overlays_builds_without_the_tools_that_render_them() =>
        package.CreateWorkspace().CopySample("InsecureDelivery").Restore().Build("-p:KubeGuardHelmPath=no/helm", "-p:KubeGuardKustomizePath=no/kubectl")
            .MustSucceed().MustReport("InsecureDelivery.csproj: warning KUBE9012", "InsecureDelivery.csproj: warning KUBE9012");

    [Fact]
    public void The_network_sample_reports_nothing_with_the_generated_policies() =>
        package.CreateWorkspace().CopySample("InsecureNetwork").Restore().Build("-p:ShopPolicies=generated").MustSucceed().MustReport();

    [Fact]
    public void The_policies_of_the_network_sample_are_those_that_are_generated()
    {
        var workspace = package.CreateWorkspace().CopySample("InsecureNetwork").Restore();
        var file = workspace.PathOf("generated/network-policies.yaml");
        var committed = File.ReadAllText(file);

        workspace.Build("-t:GenerateNetworkPolicies", "-p:ShopPolicies=generated", "-p:KubeGuardNetworkPolicyFile=generated/network-policies.yaml").MustSucceed();

        Assert.Equal(committed, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_policies_for_the_cluster_of_the_careful_sample_are_those_that_are_generated()
    {
        var workspace = package.CreateWorkspace().CopySample("SecureBaseline").Restore();
        var file = workspace.PathOf("kubernetes-policies.yaml");
        var committed = File.ReadAllText(file);

        workspace.Build("-t:GenerateKubernetesPolicies").MustSucceed();

        Assert.Equal(committed, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("Restricted")]
    [InlineData("Recommended")]
    public void The_careful_sample_reports_nothing(string preset) =>
        package.CreateWorkspace().CopySample("SecureBaseline").Restore().Build($"-p:KubeGuardPreset={preset}").MustSucceed().MustReport();

    private static string[] ExpectedOf(string sample) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", $"{sample}.txt"));
}
