using KubeGuard.Package.Tests.Infrastructure;

namespace KubeGuard.Package.Tests;

/// <summary>The samples, built against the package. What each must report stands in <c>Samples/</c>.</summary>
public sealed class SampleTests(KubeGuardPackage package)
{
    [Theory]
    [InlineData("InsecureOperator")]
    [InlineData("InsecureManifests")]
    public void A_careless_sample_reports_exactly_what_is_expected(string sample)
    {
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", $"{sample}.txt"));

        package.CreateWorkspace().CopySample(sample).Build().MustFail().MustReport(expected);
    }

    [Theory]
    [InlineData("Restricted")]
    [InlineData("Recommended")]
    public void The_careful_sample_reports_nothing(string preset) =>
        package.CreateWorkspace().CopySample("SecureBaseline").Build($"-p:KubeGuardPreset={preset}").MustSucceed().MustReport();
}
