using KubeGuard.Components.Versions;

namespace KubeGuard.Components.Tests.Versions;

/// <summary>The traps of each order, and texts that have no place in it.</summary>
public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("npm", "v1.2.3", "=", "1.2.3")]
    [InlineData("npm", "1.2", "=", "1.2.0")]
    [InlineData("npm", "1.0.0-2", "<", "1.0.0-10")]
    [InlineData("npm", "1.0.0-10", "<", "1.0.0-a")]
    [InlineData("Go", "go1.19.8", "<", "1.19.9")]
    [InlineData("Go", "v0.0.0-20210101000000-abcdef", "<", "0.0.0")]
    [InlineData("Go", "v2.0.0+incompatible", "=", "2.0.0")]
    [InlineData("NuGet", "1.0", "=", "1.0.0.0")]
    [InlineData("NuGet", "1.01.0", "=", "1.1.0")]
    [InlineData("NuGet", "1.0.0-RC.1", "=", "1.0.0-rc.1+sha")]
    [InlineData("NuGet", "1.0.0.1", ">", "1.0.0")]
    [InlineData("NuGet", "9.0.0-1.24431.7", "<", "9.0.0-preview.1.24080.9")]
    [InlineData("PyPI", "1.0.dev1", "<", "1.0a1.dev1")]
    [InlineData("PyPI", "1.0a1.dev1", "<", "1.0a1")]
    [InlineData("PyPI", "1.0rc1", "<", "1.0")]
    [InlineData("PyPI", "1.0-1", "=", "1.0.post1")]
    [InlineData("PyPI", "1.0", "=", "1.0.0")]
    [InlineData("PyPI", "1!0.1", ">", "2024.1")]
    [InlineData("PyPI", "1.0+local", ">", "1.0")]
    [InlineData("PyPI", "1.0+a", "<", "1.0+1")]
    [InlineData("PyPI", "1.0.post1.dev1", ">", "1.0")]
    [InlineData("PyPI", "release-2009", "<", "0.0.dev0")]
    [InlineData("Maven", "1.0", "=", "1.0.0.Final")]
    [InlineData("Maven", "1-a1", "=", "1-alpha-1")]
    [InlineData("Maven", "1-snapshot", "<", "1")]
    [InlineData("Maven", "1-foo", ">", "1-sp")]
    [InlineData("Maven", "1-1", ">", "1-foo")]
    [InlineData("Maven", "1.1", ">", "1-1")]
    [InlineData("Packagist", "v1.0.0", "=", "1.0.0")]
    [InlineData("Packagist", "1.0-beta2", "=", "1.0b2")]
    [InlineData("Packagist", "1.0", "<", "1.0.0")]
    [InlineData("Packagist", "1.0-rc1", "<", "1.0")]
    [InlineData("Packagist", "1.0pl1", ">", "1.0.1")]
    [InlineData("RubyGems", "1.0.b1", "=", "1.b1")]
    [InlineData("RubyGems", "1.0.b1", "<", "1")]
    [InlineData("RubyGems", "1.0-1", "<", "1.0")]
    [InlineData("Pub", "1.0.0+1", ">", "1.0.0")]
    [InlineData("Pub", "1.0.0-a+1", "<", "1.0.0")]
    [InlineData("Hackage", "1.0", "<", "1.0.0")]
    [InlineData("CRAN", "1.2-3", "=", "1.2.3")]
    [InlineData("Debian", "1.0~rc1", "<", "1.0")]
    [InlineData("Debian", "1.0", "=", "1.0-0")]
    [InlineData("Debian", "1.0+dfsg", ">", "1.0a")]
    [InlineData("Debian", "1:0.1", ">", "2.0")]
    [InlineData("Debian", "1.0-1-2", ">", "1.0-1")]
    [InlineData("Alpine", "1.2.3_rc1", "<", "1.2.3")]
    [InlineData("Alpine", "1.2.3_p1", ">", "1.2.3")]
    [InlineData("Alpine", "1.05", "<", "1.1")]
    [InlineData("Alpine", "1.2-r0", "=", "1.2")]
    [InlineData("Alpine", "1.2~0abc-r1", "=", "1.2-r1")]
    [InlineData("Alpine", "1.9.5p2", ">", "1.9.5")]
    [InlineData("Red Hat", "1.0~rc1", "<", "1.0")]
    [InlineData("Red Hat", "1.0^git1", ">", "1.0")]
    [InlineData("Red Hat", "1.0^git1", "<", "1.0.1")]
    [InlineData("Red Hat", "1.0a", "<", "1.0.1")]
    [InlineData("Red Hat", "1:1.0-1", ">", "2.0-1")]
    [InlineData("Red Hat", "1.0", "<", "1.0-1")]
    public void Versions_compare_as_the_ecosystem_does(string ecosystem, string left, string sign, string right) =>
        Assert.True(VersionComparison.Agrees(ecosystem, left, sign, right));

    [Theory]
    [InlineData("npm", "latest")]
    [InlineData("Go", "(devel)")]
    [InlineData("NuGet", "1.4.0rc3")]
    [InlineData("NuGet", "1.2.3.4.5")]
    [InlineData("NuGet", "1.0.0-")]
    [InlineData("NuGet", "1.*")]
    [InlineData("PyPI", "")]
    [InlineData("Maven", "1.0 beta")]
    [InlineData("RubyGems", "a.b")]
    [InlineData("Hackage", "1.x")]
    [InlineData("CRAN", "1..2")]
    [InlineData("Debian", "a:1.0")]
    [InlineData("Debian", "1:")]
    [InlineData("Alpine", "invalid")]
    [InlineData("Red Hat", "")]
    public void A_text_of_another_form_is_no_version(string ecosystem, string text) => Assert.Null(VersionOrder.Of(ecosystem)!.Parse(text));

    [Fact]
    public void A_legacy_version_of_Python_is_irregular()
    {
        Assert.False(VersionOrder.Of("PyPI")!.Parse("2009-final")!.IsRegular);
        Assert.True(VersionOrder.Of("PyPI")!.Parse("2009.1")!.IsRegular);
    }

    [Theory]
    [InlineData("Amazon Linux")]
    [InlineData("debian")]
    [InlineData("Linux")]
    [InlineData("")]
    public void An_ecosystem_without_a_known_order_has_none(string ecosystem) => Assert.Null(VersionOrder.Of(ecosystem));
}
