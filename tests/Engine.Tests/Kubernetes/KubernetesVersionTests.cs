using KubeGuard.Kubernetes;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.30", 30)]
    [InlineData("v1.30", 30)]
    [InlineData("V1.30", 30)]
    [InlineData(" 1.30 ", 30)]
    [InlineData("1.30.2", 30)]
    [InlineData("1.0", 0)]
    public void Reads_minor_versions(string text, int minor)
    {
        Assert.True(KubernetesVersion.TryParse(text, out var version));
        Assert.Equal(minor, version.Minor);
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("Latest")]
    public void Latest_is_the_newest_known(string text)
    {
        Assert.True(KubernetesVersion.TryParse(text, out var version));
        Assert.Equal(KubernetesVersion.Latest, version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("2.0")]
    [InlineData("vv1.30")]
    [InlineData("1.x")]
    [InlineData("1.-1")]
    [InlineData("1.30.1.1")]
    [InlineData("1.99")]
    [InlineData("1.99999999999999")]
    public void Refuses_other_text(string text) => Assert.False(KubernetesVersion.TryParse(text, out _));

    [Fact]
    public void Compares_by_number_and_not_by_text()
    {
        Assert.True(new KubernetesVersion(9).CompareTo(new KubernetesVersion(30)) < 0);
        Assert.True(new KubernetesVersion(30).IsAtLeast(30));
        Assert.False(new KubernetesVersion(29).IsAtLeast(30));
    }

    [Fact]
    public void Is_written_with_the_major_version() => Assert.Equal("1.30", new KubernetesVersion(30).ToString());

    [Fact]
    public void Of_several_texts_the_first_that_is_a_version_counts()
    {
        Assert.Equal("1.30", KubernetesVersion.FirstOf(null, "", "soon", "1.30", "1.31").ToString());
        Assert.Equal(KubernetesVersion.Latest, KubernetesVersion.FirstOf("soon"));
    }
}
