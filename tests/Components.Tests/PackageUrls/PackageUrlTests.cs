using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Tests.PackageUrls;

/// <summary>Package URLs that are written in unusual ways, and texts that are none.</summary>
public sealed class PackageUrlTests
{
    [Theory]
    [InlineData("pkg:NuGet/Newtonsoft.Json@9.0.1", "pkg:nuget/Newtonsoft.Json@9.0.1")]
    [InlineData("PKG://npm/@angular/core@17.0.0", "pkg:npm/%40angular/core@17.0.0")]
    [InlineData("pkg:npm/@angular/core", "pkg:npm/%40angular/core")]
    [InlineData("pkg:deb/debian/libstdc++6@12.2.0-14+deb12u1", "pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1")]
    [InlineData("pkg:golang/github.com/BurntSushi/toml@v1.3.2", "pkg:golang/github.com/BurntSushi/toml@v1.3.2")]
    [InlineData("pkg:pypi/Typing_Extensions@4.8.0", "pkg:pypi/typing-extensions@4.8.0")]
    [InlineData("pkg:rpm/redhat/bash@5.1.8?epoch=&arch=x86_64", "pkg:rpm/redhat/bash@5.1.8?arch=x86_64")]
    [InlineData("pkg:golang/k8s.io/api@v0.29.0#./a//../b/", "pkg:golang/k8s.io/api@v0.29.0#a/b")]
    [InlineData("pkg:generic/a%20b@1%2F2", "pkg:generic/a%20b@1%2F2")]
    [InlineData("pkg:generic/käse@1", "pkg:generic/k%C3%A4se@1")]
    public void The_canonical_text_has_one_spelling_of_everything(string text, string expected)
    {
        Assert.True(PackageUrl.TryParse(text, out var url, out _));
        Assert.Equal(expected, url.ToString());
    }

    [Theory]
    [InlineData("", "does not start with 'pkg:'")]
    [InlineData("nuget/Newtonsoft.Json@9.0.1", "does not start with 'pkg:'")]
    [InlineData("pkg:", "no name")]
    [InlineData("pkg:nuget", "no name")]
    [InlineData("pkg:nuget/", "no name")]
    [InlineData("pkg:nuget/@9.0.1", "no name")]
    [InlineData("pkg:9p/name", "type")]
    [InlineData("pkg:n%75get/name", "type")]
    [InlineData("pkg:nuget/name%", "percent sign")]
    [InlineData("pkg:nuget/name%2", "percent sign")]
    [InlineData("pkg:nuget/name@1%zz", "percent sign")]
    [InlineData("pkg:nuget/%ff%fe", "UTF-8")]
    [InlineData("pkg:nuget/name?arch", "no value")]
    [InlineData("pkg:nuget/name?a b=c", "key")]
    [InlineData("pkg:nuget/name?a=1&A=2", "twice")]
    public void A_text_that_is_no_package_url_has_a_reason(string text, string reason)
    {
        Assert.False(PackageUrl.TryParse(text, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_the_canonical_text_gives_the_same_text()
    {
        var random = new Random(15);
        for (var round = 0; round < 2_000; round++)
        {
            var url = PackageUrl.Create("generic", Text(), "n" + Text(), Text(), [new("a", Text()), new("b", Text())], Text().Replace(".", string.Empty, StringComparison.Ordinal)).ToString();

            Assert.True(PackageUrl.TryParse(url, out var read, out _), url);
            Assert.Equal(url, read.ToString());
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "aZ9.-~:@%+ ?#&=ä☃"[random.Next(16)]));
    }

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(15);
        for (var round = 0; round < 5_000; round++)
        {
            var text = "pkg:" + string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => "az/%@?#&=+0\ud800é"[random.Next(13)]));

            Assert.Equal(PackageUrl.TryParse(text, out _, out var problem), problem is null);
        }
    }
}
