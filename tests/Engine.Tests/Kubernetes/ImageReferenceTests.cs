using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class ImageReferenceTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx", "docker.io", "library/nginx", null, null)]
    [InlineData("nginx:1.27", "docker.io", "library/nginx", "1.27", null)]
    [InlineData("team/app", "docker.io", "team/app", null, null)]
    [InlineData("docker.io/nginx", "docker.io", "library/nginx", null, null)]
    [InlineData("index.docker.io/nginx", "docker.io", "library/nginx", null, null)]
    [InlineData("index.docker.io/team/app:2", "docker.io", "team/app", "2", null)]
    [InlineData("ghcr.io/team/app", "ghcr.io", "team/app", null, null)]
    [InlineData("ghcr.io/app:1", "ghcr.io", "app", "1", null)]
    [InlineData("localhost/app", "localhost", "app", null, null)]
    [InlineData("localhost:5000/app", "localhost:5000", "app", null, null)]
    [InlineData("registry:5000/app", "registry:5000", "app", null, null)]
    [InlineData("registry:5000/app:1", "registry:5000", "app", "1", null)]
    [InlineData("registry:5000/a/b/c:1", "registry:5000", "a/b/c", "1", null)]
    [InlineData("Registry/app", "Registry", "app", null, null)]
    [InlineData("registry:5000/app:", "registry:5000", "app", null, null)]
    [InlineData("ghcr.io/app:@" + Sha256, "ghcr.io", "app", null, Sha256)]
    [InlineData("nginx@" + Sha256, "docker.io", "library/nginx", null, Sha256)]
    [InlineData("nginx:1.27@" + Sha256, "docker.io", "library/nginx", "1.27", Sha256)]
    [InlineData("registry:5000/app@" + Sha256, "registry:5000", "app", null, Sha256)]
    [InlineData("registry:5000/app:1@" + Sha256, "registry:5000", "app", "1", Sha256)]
    [InlineData("nginx:", "docker.io", "library/nginx", null, null)]
    [InlineData("nginx@", "docker.io", "library/nginx", null, null)]
    [InlineData("", null, null, null, null)]
    public void A_whole_reference_is_split(string text, string? registry, string? repository, string? tag, string? digest)
    {
        var image = ImageReference.Parse(new KnownText(text));
        Assert.Equal(registry, image.Registry);
        Assert.Equal(repository, image.Repository);
        Assert.Equal(tag, image.Tag);
        Assert.Equal(tag is not null, image.HasTag);
        Assert.Equal(digest, image.Digest);
        Assert.Equal(digest is not null, image.HasDigest);
        Assert.Equal(text.Length == 0, image.IsEmpty);
    }

    [Theory]
    [InlineData("app@" + Sha256, true)]
    [InlineData("app@" + Sha256 + "\n", false)]
    [InlineData("app@sha256:0123", false)]
    [InlineData("app@sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("app@md5:0123456789abcdef0123456789abcdef", false)]
    [InlineData("app@", false)]
    [InlineData("app:1", false)]
    public void A_digest_is_valid_by_algorithm_and_length(string text, bool expected) =>
        Assert.Equal(expected, ImageReference.Parse(new KnownText(text)).HasValidDigest);

    [Theory]
    [InlineData(96, "sha384")]
    [InlineData(128, "sha512")]
    public void Longer_digests_are_valid_too(int length, string algorithm) =>
        Assert.True(ImageReference.Parse(new KnownText($"app@{algorithm}:{new string('a', length)}")).HasValidDigest);

    [Theory]
    [InlineData("ghcr.io/team/", "", "ghcr.io", null, null)]
    [InlineData("ghcr.io/team/app:", "", "ghcr.io", null, null)]
    [InlineData("team/", "", "docker.io", null, null)]
    [InlineData("docker.io/ngi", "", "docker.io", null, null)]
    [InlineData("ghcr", "", null, null, null)]
    [InlineData("registry:50", "", null, null, null)]
    [InlineData("", ":1.27", null, true, false)]
    [InlineData("", "nginx", null, null, null)]
    [InlineData("", "/app:", null, false, false)]
    [InlineData("", ":", null, false, false)]
    [InlineData("", "/app", null, false, false)]
    [InlineData("", "/app:1", null, true, false)]
    [InlineData("", ":5000/app", null, false, false)]
    [InlineData("", "@" + Sha256, null, null, true)]
    [InlineData("", ":1@" + Sha256, null, true, true)]
    [InlineData("", "/app@" + Sha256, null, false, true)]
    [InlineData("", ":0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", null, null, null)]
    [InlineData("app:1@sha256:", "", null, null, null)]
    public void Of_a_partial_reference_the_ends_tell_what_they_can(string prefix, string suffix, string? registry, bool? hasTag, bool? hasDigest)
    {
        var image = ImageReference.Parse(KnownText.Between(prefix, suffix));
        Assert.Equal(registry, image.Registry);
        Assert.Equal(hasTag, image.HasTag);
        Assert.Equal(hasDigest, image.HasDigest);
        Assert.False(image.IsEmpty);
    }

    [Fact]
    public void A_suffix_gives_the_tag() => Assert.Equal("latest", ImageReference.Parse(KnownText.Between("ghcr.io/", ":latest")).Tag);

    [Fact]
    public void A_prefix_up_to_the_tag_gives_the_whole_name() =>
        Assert.Equal("ghcr.io/team/app", ImageReference.Parse(KnownText.Between("ghcr.io/team/app:1.", "")).Name.Value);

    [Fact]
    public void A_digest_that_is_known_in_part_may_be_valid() =>
        Assert.Null(ImageReference.Parse(KnownText.Between("app@sha256:", "")).HasValidDigest);

    [Theory]
    [InlineData("ghcr.io/team/app", "ghcr.io", true)]
    [InlineData("ghcr.io/team/app", "ghcr.io/", true)]
    [InlineData("ghcr.io/team/app", "https://ghcr.io", true)]
    [InlineData("ghcr.io/team/app", "https://ghcr.io/team/", true)]
    [InlineData("ghcr.io/team/app", "oci://ghcr.io/team//", true)]
    [InlineData("ghcr.io/team/app", "ghcr.io/team/*", true)]
    [InlineData("ghcr.io/team/app", "ghcr.io/team/**", true)]
    [InlineData("ghcr.io/team/app", "https://ghcr.io/te", false)]
    [InlineData("ghcr.io/team/v2/app", "ghcr.io/team/v2", true)]
    [InlineData("registry:5000/app", "http://registry:5000/", true)]
    [InlineData("nginx", "https://index.docker.io/v1/", true)]
    [InlineData("team/app", "registry-1.docker.io/team", true)]
    [InlineData("team/app", "index.docker.io/other", false)]
    [InlineData("ghcr.io/team/app", "ghcr.io/team", true)]
    [InlineData("ghcr.io/team/app:1", "ghcr.io/team/app", true)]
    [InlineData("ghcr.io/team/app", "ghcr.io/te", false)]
    [InlineData("ghcr.io/team/app", "docker.io", false)]
    [InlineData("ghcr.io.example.com/app", "ghcr.io", false)]
    [InlineData("nginx", "docker.io", true)]
    [InlineData("nginx", "docker.io/library", true)]
    [InlineData("docker.io/nginx", "docker.io/library", true)]
    [InlineData("team/app", "docker.io/library", false)]
    [InlineData("registry:5000/app", "registry", false)]
    [InlineData("registry:5000/app", "registry:5000", true)]
    public void A_whole_reference_is_under_a_location_or_not(string text, string location, bool expected) =>
        Assert.Equal(expected, ImageReference.Parse(new KnownText(text)).IsUnder(location));

    [Theory]
    [InlineData("ghcr.io/team/", "ghcr.io", true)]
    [InlineData("ghcr.io/team/", "ghcr.io/team", true)]
    [InlineData("ghcr.io/te", "ghcr.io/team", null)]
    [InlineData("ghcr.io/te", "ghcr.io/other", false)]
    [InlineData("ghcr", "ghcr.io", null)]
    [InlineData("docker.io/ngi", "docker.io/library", null)]
    [InlineData("docker.io/ngi", "docker.io", true)]
    [InlineData("", "ghcr.io", null)]
    public void A_partial_reference_may_be_under_a_location(string prefix, string location, bool? expected) =>
        Assert.Equal(expected, ImageReference.Parse(KnownText.Between(prefix, "")).IsUnder(location));
}
