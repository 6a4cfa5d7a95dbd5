namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The first check of a project says how many manifests it has checked, and no later one does.</summary>
public sealed class FirstCheckTests : IDisposable
{
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n";

    private readonly List<string> _shown = [];
    private readonly TaskTest _test;

    public FirstCheckTests()
    {
        _test = new TaskTest(new ValidateKubernetesManifests { Notice = _shown.Add });
        _test.Task.CacheFile = "obj/test.cache";
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public void It_counts_manifests_and_no_other_YAML()
    {
        _test.Manifest("a.yaml", Namespace, isDefaultItem: true)
            .Manifest("list.json", """{ "kind": "List", "apiVersion": "v1", "items": [] }""")
            .Manifest("values.yaml", "image: a\nkind: b\n", isDefaultItem: true)
            .Manifest("compose.yaml", "services: {}\n", isDefaultItem: true)
            .Execute();

        Assert.Equal(["KubeGuard checked 2 manifests of test.csproj."], _shown);
        Assert.Equal(_shown, _test.Engine.ImportantMessages);
    }

    [Fact]
    public void Later_checks_say_nothing_whatever_has_changed()
    {
        _test.Manifest("a.yaml", Namespace).Execute();
        _shown.Clear();

        _test.Execute();
        _test.Manifest("b.yaml", Namespace).Execute();

        Assert.Empty(_shown);
    }

    [Fact]
    public void Without_a_manifest_nothing_is_said()
    {
        _test.Manifest("values.yaml", "image: a\n", isDefaultItem: true).Execute();

        Assert.Empty(_shown);
    }

    [Fact]
    public void A_cache_follows_files_that_were_touched()
    {
        var file = _test.Manifest("a.yaml", Namespace).Write("a.yaml", Namespace);
        _test.Execute();
        var cache = Path.Combine(_test.Folder, "obj", "test.cache");
        File.SetLastWriteTimeUtc(cache, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        _test.Execute();
        Assert.True(File.GetLastWriteTimeUtc(cache) > File.GetLastWriteTimeUtc(file));

        File.SetLastWriteTimeUtc(cache, new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc));
        _test.Execute();
        Assert.Equal(new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(cache));
    }
}
