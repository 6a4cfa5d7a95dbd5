using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel.Libraries;

public sealed class SemverLibraryTests
{
    [Theory]
    [InlineData("semver('1.2.3').major() == 1 && semver('1.2.3').minor() == 2 && semver('1.2.3').patch() == 3")]
    [InlineData("semver('1.10.0').isGreaterThan(semver('1.9.0'))")]
    [InlineData("semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))")]
    [InlineData("semver('1.0.0-alpha.1').isLessThan(semver('1.0.0-alpha.beta'))")]
    [InlineData("semver('1.0.0-alpha').isLessThan(semver('1.0.0-alpha.1'))")]
    [InlineData("semver('1.0.0-2').compareTo(semver('1.0.0-10')) == -1")]
    [InlineData("semver('1.0.0+a') == semver('1.0.0+b')")]
    [InlineData("semver('v1.2', true) == semver('1.2.0')")]
    [InlineData("semver('01.01.01', true) == semver('1.1.1')")]
    public void Compares_versions(string expression) => Assert.Equal(CelBool.True, CelEvaluator.Of(expression));

    [Theory]
    [InlineData("isSemver('')")]
    [InlineData("isSemver('v1.0.0')")]
    [InlineData("isSemver('1.0')")]
    [InlineData("isSemver('01.0.0')")]
    [InlineData("isSemver('1.0.0-')")]
    [InlineData("isSemver('1.0.0-01')")]
    [InlineData("isSemver(' 1.0.0', true)")]
    [InlineData("isSemver('1.0-rc', true)")]
    public void Refuses_what_is_no_version(string expression) => Assert.Equal(CelBool.False, CelEvaluator.Of(expression));

    [Fact]
    public void Fails_for_what_is_no_version() => Assert.Equal("invalid semantic version", CelEvaluator.ErrorOf("semver('v1.0')"));
}
