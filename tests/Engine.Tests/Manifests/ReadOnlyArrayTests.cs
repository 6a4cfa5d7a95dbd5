using KubeGuard.Manifests;

namespace KubeGuard.Engine.Tests.Manifests;

public sealed class ReadOnlyArrayTests
{
    [Fact]
    public void Gives_the_same_items_to_a_loop_and_as_a_list()
    {
        var items = new ReadOnlyArray<string>(["a", "b"]);
        var seen = new List<string>();
        foreach (var item in items)
        {
            seen.Add(item);
        }

        Assert.Equal(["a", "b"], seen);
        Assert.Equal(seen, (IEnumerable<string>)items);
        Assert.Equal("b", items[items.Count - 1]);
    }

    [Fact]
    public void Has_no_items_by_default()
    {
        ReadOnlyArray<string> items = default;
        var count = items.Count;
        foreach (var item in items)
        {
            Assert.Fail($"There is '{item}'.");
        }

        Assert.Empty((IEnumerable<string>)items);
        Assert.Equal(0, count);
    }
}
