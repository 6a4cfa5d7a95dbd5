using System.Globalization;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Long work is announced, and only then. Its length is counted, not timed.</summary>
public sealed class AnnouncementTests : IDisposable
{
    private const int Many = ValidateKubernetesManifests.ManyManifests;

    private readonly TaskTest _test = new();
    private int _items;

    public AnnouncementTests()
    {
        _test.Task.CacheFile = "obj/project.cache";
        _test.Write("empty.yaml", "");
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Many_manifests_are_announced_before_they_are_checked_for_the_first_time()
    {
        Check(Many);

        Assert.Equal(["KubeGuard checks 1,000 manifests for the first time."], Announcements());
    }

    [Fact]
    public void Fewer_are_not()
    {
        Check(Many - 1);

        Assert.Empty(Announcements());
    }

    [Fact]
    public void Nor_are_those_that_a_build_has_checked_before()
    {
        Check(Many);
        _test.Engine.Clear();
        Check(1);

        Assert.Empty(Announcements());
    }

    private IReadOnlyList<string> Announcements() => _test.Engine.ImportantMessages;

    // One file in many sets is checked once in each.
    private void Check(int more)
    {
        for (var i = 0; i < more; i++, _items++)
        {
            _test.Item("empty.yaml", set: _items.ToString(CultureInfo.InvariantCulture));
        }

        Assert.True(_test.Execute());
    }
}
