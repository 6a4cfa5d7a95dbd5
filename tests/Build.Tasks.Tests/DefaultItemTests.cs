namespace KubeGuard.Build.Tasks.Tests;

/// <summary>An unreadable file that only the default pattern has found never fails a build.</summary>
public sealed class DefaultItemTests : IDisposable
{
    private const string Manifest = "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { hostNetwork: true, containers: [{ name: a, image: \"mcr.microsoft.com/a:1\" }] }\n";

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("dangling.yaml")]
    [InlineData(".#lock.yaml")]
    [InlineData("loop.yaml")]
    [InlineData("folder.yaml")]
    [InlineData("gone.yaml")]
    [InlineData("latin1.yaml")]
    [InlineData("large.yaml")]
    public void A_file_that_nobody_has_named_is_a_suggestion_and_one_that_is_named_is_an_error(string name)
    {
        Make(name);
        _test.Item(name, isDefaultItem: true);
        _test.Task.TreatWarningsAsErrors = true;
        _test.Task.WarningsAsErrors = "KUBE9003";

        Assert.True(_test.Execute(), string.Join('\n', _test.Engine.Errors));
        Assert.StartsWith($"{name}(0,0): KUBE9003: The manifest cannot be read: ", Assert.Single(_test.Engine.Messages, message => message.Contains("KUBE", StringComparison.Ordinal)));

        _test.Item(name);
        Assert.Equal([$"{name}(0,0) KUBE9003"], _test.Findings());
    }

    [Fact]
    public void The_other_files_are_checked_and_the_severity_may_be_lower_still()
    {
        Make("dangling.yaml");
        _test.Item("dangling.yaml", isDefaultItem: true)
            .Manifest("good.yaml", Manifest, isDefaultItem: true)
            .Configuration("a.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE9003.severity = none\n");

        Assert.Contains(_test.Findings(), finding => finding.StartsWith("good.yaml", StringComparison.Ordinal));
        Assert.DoesNotContain(_test.Engine.Messages, message => message.Contains("KUBE9003", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_git_ignores_are_left_out_unless_it_is_named_and_a_build_notices_the_change()
    {
        _test.Task.CacheFile = "obj/test.cache";
        _test.Write(".git/HEAD", "ref: refs/heads/main\n");
        _test.Manifest("a.yaml", Manifest, isDefaultItem: true).Manifest("rendered/b.yaml", Manifest, isDefaultItem: true);
        Assert.Equal(["a.yaml", "b.yaml"], Checked());

        _test.Write(".gitignore", "rendered/\n");
        Assert.Equal(["a.yaml"], Checked());

        _test.Write(".gitignore", "rendered/*\n!b.yaml\n");
        Assert.Equal(["a.yaml", "b.yaml"], Checked());

        _test.Write("rendered/.gitignore", "b.yaml\n");
        Assert.Equal(["a.yaml"], Checked());

        _test.Item("rendered/b.yaml");
        Assert.Equal(["a.yaml", "b.yaml"], Checked());
    }

    private IEnumerable<string> Checked()
    {
        _test.Engine.Clear();
        _test.Execute();
        return [.. _test.Engine.Errors.Where(error => error.Contains("KUBE1002", StringComparison.Ordinal)).Select(error => error[..error.IndexOf('(')]).Order(StringComparer.Ordinal)];
    }

    private void Make(string name)
    {
        var path = Path.Combine(_test.Folder, name);
        switch (name)
        {
            case "dangling.yaml" or ".#lock.yaml":
                File.CreateSymbolicLink(path, "user@host.1234:5678");
                break;
            case "loop.yaml":
                File.CreateSymbolicLink(path, name);
                break;
            case "folder.yaml":
                Directory.CreateDirectory(path);
                break;
            case "latin1.yaml":
                File.WriteAllBytes(path, [.. "apiVersion: v1\nkind: ConfigMap\ndata: { a: "u8, 0xE4, .. " }\n"u8]);
                break;
            case "large.yaml":
                using (var file = File.Create(path))
                {
                    file.SetLength(257L * 1024 * 1024);
                }

                break;
        }
    }
}
