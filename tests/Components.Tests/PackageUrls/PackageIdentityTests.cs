using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Tests.PackageUrls;

/// <summary>The package that advisories name, and the reason where none can.</summary>
public sealed class PackageIdentityTests
{
    [Theory]
    [InlineData("pkg:nuget/Newtonsoft.Json@9.0.1", "NuGet", "Newtonsoft.Json", "9.0.1")]
    [InlineData("pkg:npm/%40azure/identity@4.0.0", "npm", "@azure/identity", "4.0.0")]
    [InlineData("pkg:maven/org.slf4j/slf4j-api@2.0.0", "Maven", "org.slf4j:slf4j-api", "2.0.0")]
    [InlineData("pkg:golang/go@1.19.8", "Go", "stdlib", "1.19.8")]
    [InlineData("pkg:golang/stdlib@1.19.8", "Go", "stdlib", "1.19.8")]
    [InlineData("pkg:golang/k8s.io/api@v0.29.0#pkg/util", "Go", "k8s.io/api", "v0.29.0")]
    [InlineData("pkg:k8s/k8s.io%2Fkubelet@1.29.0", "Kubernetes", "k8s.io/kubelet", "1.29.0")]
    [InlineData("pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12&upstream=openssl", "Debian:12", "openssl", "3.0.11-1")]
    [InlineData("pkg:deb/debian/bsdutils@1:2.38.1-5?distro=bookworm&upstream=util-linux%402.38.1-5", "Debian:12", "util-linux", "2.38.1-5")]
    [InlineData("pkg:deb/ubuntu/bash@5.1-6ubuntu1?distro=jammy", "Ubuntu:22.04", "bash", "5.1-6ubuntu1")]
    [InlineData("pkg:apk/alpine/libcrypto3@3.1.0-r0?distro=3.18.4&origin=openssl", "Alpine:v3.18", "openssl", "3.1.0-r0")]
    [InlineData("pkg:apk/wolfi/bash@5.2-r1", "Wolfi", "bash", "5.2-r1")]
    [InlineData("pkg:rpm/redhat/bash@5.1.8-6.el9?epoch=1&distro=redhat-9.2&upstream=bash-5.1.8-6.el9.src.rpm", "Red Hat:enterprise_linux:9", "bash", "1:5.1.8-6.el9")]
    [InlineData("pkg:rpm/rocky/bash@5.1.8-6.el9?distro=rocky-9.2", "Rocky Linux:9", "bash", "5.1.8-6.el9")]
    [InlineData("pkg:rpm/opensuse/bash@5.1?distro=opensuse-leap-15.5", "openSUSE:Leap 15.5", "bash", "5.1")]
    [InlineData("pkg:rpm/suse/bash@5.1?distro=sles-15.4", "SUSE:Linux Enterprise Server 15 SP4", "bash", "5.1")]
    [InlineData("pkg:rpm/openeuler/bash@5.1-6?epoch=1&distro=openEuler-22.03", "openEuler:22.03", "bash", "5.1-6")]
    public void A_package_has_the_identity_that_its_advisories_name(string text, string ecosystem, string name, string version)
    {
        Assert.True(PackageIdentity.TryOf(Parse(text), PackageHints.None, out var identity, out _));
        Assert.Equal((ecosystem, name, version), (identity.Ecosystem.ToString(), identity.Name, identity.Version));
    }

    [Theory]
    [InlineData("pkg:nuget/Newtonsoft.Json", "it has no version")]
    [InlineData("pkg:golang/example.org/app@(devel)", "it has no version")]
    [InlineData("pkg:generic/openssl@3.0.0", "no advisories are published for packages of the type 'generic'")]
    [InlineData("pkg:rpm/centos/bash@4.2?distro=centos-7", "no advisories are published for packages of the type 'rpm/centos'")]
    [InlineData("pkg:deb/debian/bash@5.0", "the release of Debian is unknown")]
    [InlineData("pkg:apk/alpine/bash@5.0?distro=v3", "the release of Alpine is unknown")]
    public void A_package_without_advisories_has_a_reason(string text, string expected)
    {
        Assert.False(PackageIdentity.TryOf(Parse(text), PackageHints.None, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void The_document_says_what_the_url_does_not()
    {
        Assert.True(PackageIdentity.TryOf(Parse("pkg:deb/debian/libssl3@3.0.11-1"), new PackageHints("openssl", "3.0.11", "debian", "12.2"), out var identity, out _));
        Assert.Equal("Debian:12 openssl 3.0.11", $"{identity.Ecosystem} {identity.Name} {identity.Version}");
    }

    [Theory]
    [InlineData("Debian:12", "Debian:12", true)]
    [InlineData("Debian:11", "Debian:12", false)]
    [InlineData("Debian", "Debian:12", true)]
    [InlineData("Ubuntu:22.04:LTS", "Ubuntu:22.04", true)]
    [InlineData("Ubuntu:Pro:22.04:LTS", "Ubuntu:22.04", false)]
    [InlineData("Red Hat:enterprise_linux:9::baseos", "Red Hat:enterprise_linux:9", true)]
    [InlineData("Red Hat:enterprise_linux:9.2::baseos", "Red Hat:enterprise_linux:9", false)]
    [InlineData("Maven:https://maven.google.com", "Maven", true)]
    [InlineData("npm", "PyPI", false)]
    public void An_advisory_covers_packages_of_its_release(string advisory, string package, bool expected) =>
        Assert.Equal(expected, EcosystemName.Parse(advisory).Covers(EcosystemName.Parse(package)));

    private static PackageUrl Parse(string text)
    {
        Assert.True(PackageUrl.TryParse(text, out var url, out var problem), problem);
        return url;
    }
}
