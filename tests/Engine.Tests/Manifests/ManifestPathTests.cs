using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Manifests;

public sealed class ManifestPathTests
{
    [Fact]
    public void Keys_are_joined_by_dots_and_indices_stand_in_brackets() =>
        Assert.Equal("spec.containers[0].image", Path("spec", "containers", 0, "image").ToString());

    [Fact]
    public void A_key_that_is_no_plain_word_is_quoted() =>
        Assert.Equal("metadata.labels['app.kubernetes.io/name']", Path("metadata", "labels", "app.kubernetes.io/name").ToString());

    [Fact]
    public void A_quote_in_a_key_is_doubled() => Assert.Equal("['it''s']", Path("it's").ToString());

    [Fact]
    public void An_empty_key_is_quoted() => Assert.Equal("a['']", Path("a", "").ToString());

    [Fact]
    public void The_root_is_empty() => Assert.Equal("", ManifestPath.Root.ToString());

    [Fact]
    public void Skip_leaves_out_the_first_steps() => Assert.Equal("image", Path("spec", 0, "image").Skip(2).ToString());

    [Fact]
    public void Paths_are_equal_by_their_steps()
    {
        Assert.Equal(Path("a", 0), Path("a", 0));
        Assert.Equal(Path("a", 0).GetHashCode(), Path("a", 0).GetHashCode());
        Assert.NotEqual(Path("a", 0), Path("a", 1));
        Assert.NotEqual(Path("0"), Path(0));
    }

    private static ManifestPath Path(params object[] steps) =>
        new(steps.Select(step => step is int index ? PathSegment.Of(index) : PathSegment.Of((string)step)));
}
