namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A report is written if its content would change, and only then.</summary>
public sealed class ReportFileTests : IDisposable
{
    private const string Careless = "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec:\n  hostNetwork: true\n  containers: []\n";

    private static readonly DateTime _longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TaskTest _test = new();

    public ReportFileTests()
    {
        _test.Manifest("web.yaml", Careless);
        _test.Task.CacheFile = "obj/project.cache";
        _test.Task.SarifFile = @"logs\web.sarif";
        _test.Task.ReportFile = "logs/web.md";
    }

    public static TheoryData<string> Reports => ["logs/web.sarif", "logs/web.md"];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_build_without_changes_leaves_it_as_it_is(string report)
    {
        Build();
        File.SetLastWriteTimeUtc(PathOf(report), _longAgo);

        // Once because the text is the same, and then because the time is, too.
        Build();
        Build();

        Assert.Equal(_longAgo, File.GetLastWriteTimeUtc(PathOf(report)));
    }

    [Fact]
    public void A_link_stays_one_and_what_it_points_to_is_written()
    {
        var target = _test.Write("elsewhere/web.md", "");
        _test.Write("logs/other.md", "");
        File.CreateSymbolicLink(PathOf("logs/web.md"), target);

        Build();

        Assert.NotNull(new FileInfo(PathOf("logs/web.md")).LinkTarget);
        Assert.Contains("KUBE1002", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void It_is_written_again_where_it_was_deleted(string report)
    {
        var written = Build(report);
        File.Delete(PathOf(report));

        Assert.Equal(written, Build(report));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void It_is_written_again_where_somebody_has_changed_it(string report)
    {
        var written = Build(report);
        _test.Write(report, written.Replace("KUBE1002", "KUBE1003", StringComparison.Ordinal));
        Assert.Equal(written, Build(report));

        File.SetLastWriteTimeUtc(PathOf(report), _longAgo);
        Build();
        _test.Write(report, "");
        Assert.Equal(written, Build(report));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void It_is_written_again_where_findings_are_new_or_gone(string report)
    {
        var written = Build(report);
        _test.Write("web.yaml", Careless.Replace("hostNetwork", "hostPID", StringComparison.Ordinal));
        Assert.Contains("KUBE1003", Build(report));

        _test.Write("web.yaml", Careless);
        Assert.Equal(written, Build(report));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void It_is_written_again_where_the_baseline_says_otherwise(string report)
    {
        var written = Build(report);
        _test.Task.UpdateBaseline = true;
        Build();
        _test.Task.UpdateBaseline = false;

        Assert.NotEqual(written, Build(report));
        File.Delete(PathOf("kubeguard.baseline"));
        Assert.Equal(written, Build(report));
    }

    [Fact]
    public void What_is_known_of_it_may_be_missing_or_broken()
    {
        var written = Build("logs/web.sarif");
        File.Delete(PathOf("obj/project.reports"));
        Assert.Equal(written, Build("logs/web.sarif"));

        _test.Write("obj/project.reports", "no cache");
        Assert.Equal(written, Build("logs/web.sarif"));
    }

    [Fact]
    public void Another_version_of_the_tool_writes_another_log()
    {
        Build();
        _test.Task.ToolVersion = "9.9.9";

        Assert.Contains("\"9.9.9\"", Build("logs/web.sarif"));
    }

    private string Build(string report)
    {
        Build();
        return File.ReadAllText(PathOf(report));
    }

    private void Build() => _test.Execute();

    private string PathOf(string name) => Path.Combine(_test.Folder, name);
}
