using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Kubernetes;

public sealed class NodePathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("/.", "/")]
    [InlineData("/..", "/")]
    [InlineData("/etc/", "/etc")]
    [InlineData("//etc///ssl", "/etc/ssl")]
    [InlineData("/etc/./ssl/.", "/etc/ssl")]
    [InlineData("/etc/ssl/..", "/etc")]
    [InlineData("/etc/../../run", "/run")]
    [InlineData("/etc/..ssl", "/etc/..ssl")]
    [InlineData("", "")]
    [InlineData("data/", "data")]
    [InlineData("../data", "../data")]
    [InlineData("data/../../x", "../x")]
    [InlineData(@"C:\data", @"C:\data")]
    public void A_path_has_one_spelling(string path, string expected) => Assert.Equal(expected, NodePath.Normalize(path));

    [Theory]
    [InlineData("/var//log/", "", "/var/log/…")]
    [InlineData("/var/./lo", "", "/var/lo…")]
    [InlineData("/var/log/../", "x", "/var/…x")]
    [InlineData("/", "", "/…")]
    [InlineData("", "/log", "…/log")]
    public void Of_a_partial_path_the_known_directories_are_normalized(string prefix, string suffix, string expected) =>
        Assert.Equal(expected, NodePath.Normalize(KnownText.Between(prefix, suffix)).ToString());

    [Theory]
    [InlineData("/var/log", true)]
    [InlineData("/var/log/pods", true)]
    [InlineData("/var/logs", false)]
    [InlineData("/var", false)]
    public void A_directory_contains_itself_and_what_is_below_it(string path, bool expected) =>
        Assert.Equal(expected, NodePath.IsUnder(new KnownText(path), "/var/log"));

    [Fact]
    public void The_root_contains_every_path() => Assert.True(NodePath.IsUnder(new KnownText("/data"), NodePath.Root));

    [Fact]
    public void Directories_above_a_path_end_at_the_root() => Assert.Equal(["/a/b", "/a", "/"], NodePath.DirectoriesAbove("/a/b/c"));

    [Fact]
    public void No_directory_is_above_the_root() => Assert.Empty(NodePath.DirectoriesAbove("/"));
}
