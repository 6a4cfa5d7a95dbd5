using KubeGuard.Components.Images;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Tests.Images;

public sealed class ImageSbomLinksTests
{
    private static readonly string _one = "sha256:" + new string('1', 64);
    private static readonly string _two = "sha256:" + new string('2', 64);

    [Theory]
    [InlineData("nginx", "docker.io/library/nginx:latest")]
    [InlineData("index.docker.io/library/nginx:1.27", "nginx:1.27")]
    [InlineData("localhost:5000/team/app:1", "localhost:5000/team/app:1")]
    public void References_to_one_tag_are_equal_with_the_defaults_of_Docker(string reference, string name) =>
        Assert.Equal(ImageSbomLink.Tag, Link(reference, name));

    [Theory]
    [InlineData("nginx:1.27", "nginx:1.26")]
    [InlineData("nginx:1.27", "ghcr.io/library/nginx:1.27")]
    [InlineData("team/nginx:1.27", "nginx:1.27")]
    [InlineData("nginx:1.27", "build/out/nginx.tar")]
    public void Other_references_are_not(string reference, string name) => Assert.Equal(ImageSbomLink.None, Link(reference, name));

    [Fact]
    public void An_equal_digest_decides_whatever_the_names_are() =>
        Assert.Equal(ImageSbomLink.Digest, Link("mirror.example/app@" + _one, "app:1", _one));

    [Fact]
    public void Another_digest_of_the_same_tag_is_stale() => Assert.Equal(ImageSbomLink.Stale, Link("app:1@" + _one, "app:1", _two));

    [Fact]
    public void The_tag_decides_where_one_digest_is_unknown()
    {
        Assert.Equal(ImageSbomLink.Tag, Link("app:1@" + _one, "app:1"));
        Assert.Equal(ImageSbomLink.Tag, Link("app:1", "app:1", _two));
    }

    [Fact]
    public void A_reference_by_digest_alone_has_no_tag_to_compare() => Assert.Equal(ImageSbomLink.None, Link("app@" + _one, "app"));

    [Fact]
    public void A_repository_without_a_tag_is_not_the_default_tag()
    {
        var image = new DescribedImageBuilder();
        image.AddPackageUrl("pkg:oci/app?repository_url=ghcr.io/team/app");
        Assert.Equal(ImageSbomLink.None, ImageSbomLinks.Of(ImageParts.Of("ghcr.io/team/app"), image.Build()));
    }

    [Theory]
    [InlineData("k8s.gcr.io/kube-proxy:v1.25.2", "k8s.gcr.io/kube-proxy-v1.25.2")]
    [InlineData("caddy", "docker.io/library/caddy-latest")]
    public void A_tag_may_be_joined_by_a_dash(string reference, string joined) =>
        Assert.Equal(ImageSbomLink.Tag, ImageSbomLinks.Of(ImageParts.Of(reference), new DescribedImageBuilder().Build(joined)));

    [Fact]
    public void The_project_may_name_the_image()
    {
        Assert.Equal(ImageSbomLink.Project, ImageSbomLinks.Of(ImageParts.Of("app:1"), ImageParts.Of("docker.io/library/app:1")));
        Assert.Equal(ImageSbomLink.Project, ImageSbomLinks.Of(ImageParts.Of("app@" + _one), ImageParts.Of("app@" + _one)));
        Assert.Equal(ImageSbomLink.Project, ImageSbomLinks.Of(ImageParts.Of("app:1@" + _one), ImageParts.Of("app:1")));
        Assert.Equal(ImageSbomLink.None, ImageSbomLinks.Of(ImageParts.Of("app@" + _one), ImageParts.Of("app@" + _two)));
        Assert.Equal(ImageSbomLink.None, ImageSbomLinks.Of(ImageParts.Of("app:2"), ImageParts.Of("app:1")));
    }

    private static ImageSbomLink Link(string reference, string name, string? digest = null)
    {
        var image = new DescribedImageBuilder();
        image.AddName(name);
        image.AddDigest(digest);
        return ImageSbomLinks.Of(ImageParts.Of(reference), image.Build());
    }
}
