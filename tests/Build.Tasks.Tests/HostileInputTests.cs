using System.Text;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>
/// Input that is huge, deliberately broken or changing: one clear finding each, and the rest is checked nevertheless.
/// </summary>
public sealed class HostileInputTests : IDisposable
{
    internal const string Good = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          hostNetwork: true
          containers: [{ name: web, image: "mcr.microsoft.com/web:1" }]

        """;

    private readonly TaskTest _test = new();

    public HostileInputTests() => _test.Configuration("test.globalconfig", "is_global = true\n" + SeveritiesBut("KUBE1002"));

    public void Dispose() => _test.Dispose();

    [MatrixFact]
    public void A_stream_of_fifty_megabytes_is_checked_to_its_end()
    {
        var text = new StringBuilder();
        while (text.Length < 50_000_000)
        {
            text.Append("apiVersion: v1\nkind: ConfigMap\ndata:\n  file: |\n").Insert(text.Length, "    some text that is long enough to fill a file soon\n", 200).Append("---\n");
        }

        var line = text.ToString().Count(character => character == '\n') + 5;
        text.Append(Good);

        var finding = Assert.Single(Validate(1, _ => text.ToString()));

        Assert.Equal(("KUBE1002", line, 16), (finding.Rule.Id, finding.Location.Line, finding.Location.Column));
    }

    [Fact]
    public void Of_a_thousand_documents_each_is_checked_whatever_is_wrong_with_others()
    {
        _test.Manifest("many.yaml", string.Join("---\n", Enumerable.Range(0, 1000).Select(i => i % 100 == 50 ? "kind: [open\n" : Good)));

        var findings = _test.Findings();

        Assert.Equal(990, findings.Count(finding => finding.EndsWith("KUBE1002", StringComparison.Ordinal)));
        Assert.Equal(10, findings.Count(finding => finding.EndsWith("KUBE6301", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    public void Nesting_of_ten_thousand_levels_is_one_error(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "x" + string.Concat(Enumerable.Repeat(close, 10_000));
        _test.Manifest("deep.yaml", deep + " # kubeguard:disable KUBE1005\n---\n" + Good).Manifest("good.yaml", Good);

        Assert.Equal(["deep.yaml KUBE1002", "deep.yaml KUBE6301", "good.yaml KUBE1002"], FilesAndRules());
    }

    [Fact]
    public void Aliases_that_stand_for_billions_of_nodes_are_one_error_each()
    {
        var bomb = "apiVersion: v1\nkind: Pod\na0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 12)
            .Select(i => $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        _test.Manifest("bombs.yaml", string.Join("---\n", Enumerable.Repeat(bomb, 20)) + "---\n" + Good);

        Assert.Equal([.. Enumerable.Repeat("bombs.yaml KUBE6301", 20).Prepend("bombs.yaml KUBE1002")], FilesAndRules());
    }

    [Fact]
    public void A_key_that_is_there_ten_thousand_times_is_checked_by_the_last()
    {
        _test.Manifest("twice.yaml", "apiVersion: v1\nkind: Pod\nspec:\n" + string.Concat(Enumerable.Repeat("  hostNetwork: false\n", 10_000)) + "  hostNetwork: true\n  containers: [{ name: a, image: a }]\n");

        var findings = _test.Findings();

        Assert.Contains("twice.yaml(10004,16) KUBE1002", findings);
        Assert.Equal(10_000, findings.Count(finding => finding.EndsWith("KUBE6003", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_tells_how_to_read(string encoding)
    {
        var path = _test.Write("bom.yaml", "");
        File.WriteAllText(path, Good, Encoding.GetEncoding(encoding));
        _test.Item("bom.yaml");

        Assert.Equal(["bom.yaml(5,16) KUBE1002"], _test.Findings());
    }

    [Fact]
    public void A_file_in_another_encoding_is_one_error()
    {
        Write("latin.yaml", Encoding.Latin1.GetBytes("# Schlüssel\n" + Good));
        Write("utf16.yaml", Encoding.Unicode.GetBytes(Good));
        _test.Item("latin.yaml").Item("utf16.yaml").Manifest("good.yaml", Good);

        Assert.Equal(["good.yaml(5,16) KUBE1002", "latin.yaml(0,0) KUBE9003", "utf16.yaml(1,2) KUBE6301"], _test.Findings());
        Assert.Contains(_test.Engine.Errors, error => error.Contains("It is not text in UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_in_another_encoding_that_only_the_glob_found_and_that_is_no_manifest_stays_unmentioned()
    {
        Write("texts.yaml", Encoding.Latin1.GetBytes("key: Schlüssel\n"));
        Write("pod.yaml", Encoding.Latin1.GetBytes("# Schlüssel\n" + Good));

        Assert.Empty(_test.Item("texts.yaml", isDefaultItem: true).Item("pod.yaml", isDefaultItem: true).Findings());
        Assert.StartsWith("pod.yaml(0,0): KUBE9003: ", Assert.Single(_test.Engine.Messages, message => message.Contains("KUBE", StringComparison.Ordinal)));
    }

    [Fact]
    public void Half_a_character_after_a_byte_order_mark_is_one_error()
    {
        Write("cut.yaml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good), 0x20]);

        Assert.Equal(["cut.yaml(0,0) KUBE9003"], _test.Item("cut.yaml").Findings());
        Assert.Contains(_test.Engine.Errors, error => error.Contains("It is not text in UTF-16", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_larger_than_any_manifest_is_one_error_and_is_not_read()
    {
        using (var file = File.Create(Path.Combine(_test.Folder, "large.yaml")))
        {
            file.SetLength((256 * 1024 * 1024) + 1);
        }

        Assert.Equal(["good.yaml(5,16) KUBE1002", "large.yaml(0,0) KUBE9003"], _test.Item("large.yaml").Manifest("good.yaml", Good).Findings());
        Assert.Contains(_test.Engine.Errors, error => error.Contains("It has more than 256 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_device_that_never_ends_is_an_empty_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file.");
        File.CreateSymbolicLink(Path.Combine(_test.Folder, "zero.yaml"), "/dev/zero");

        Assert.Equal(["good.yaml(5,16) KUBE1002"], _test.Item("zero.yaml").Manifest("good.yaml", Good).Findings());
    }

    [Fact]
    public void Braces_that_never_close_are_one_error()
    {
        _test.Manifest("braces.yaml", $"apiVersion: v1\nkind: }}\nvalue: {new string('{', 200_000)}\n").Manifest("good.yaml", Good);

        Assert.Equal(["braces.yaml KUBE6301", "good.yaml KUBE1002"], FilesAndRules());
    }

    [Fact]
    public void A_section_of_many_stars_applies_to_matching_files_and_to_no_others()
    {
        var name = new string('a', 150) + ".yaml";
        var stars = string.Concat(Enumerable.Repeat("**a", 12));
        _test.Configuration(".editorconfig", $"[{stars}b]\ndotnet_diagnostic.KUBE1002.severity = none\n[{stars}.yaml]\ndotnet_diagnostic.KUBE1002.severity = warning\n");

        Assert.Equal([$"{name} KUBE1002", "good.yaml KUBE1002"], FilesAndRules(_test.Manifest(name, Good).Manifest("good.yaml", Good).Findings()));
        Assert.Equal([$"{name} KUBE1002"], FilesAndRules(_test.Engine.Warnings.Select(TaskTest.Short)));
    }

    [Fact]
    public void A_NUL_is_an_error_of_its_document_and_hides_no_other()
    {
        _test.Manifest("nul.yaml", $"{Good}---\nkind: a\0b\n---\n{Good.Replace("name: web", "name: api", StringComparison.Ordinal)}");

        Assert.Equal(["nul.yaml KUBE1002", "nul.yaml KUBE1002", "nul.yaml KUBE6301"], FilesAndRules());
        Assert.Contains(_test.Engine.Errors, error => error.StartsWith("nul.yaml(8,8): KUBE6301", StringComparison.Ordinal));
    }

    [Fact]
    public void A_symbolic_link_that_leads_to_itself_is_named_once()
    {
        File.CreateSymbolicLink(Path.Combine(_test.Folder, "loop.yaml"), "loop.yaml");
        File.CreateSymbolicLink(Path.Combine(_test.Folder, "gone.yaml"), "nowhere.yaml");
        _test.Item("loop.yaml").Item("gone.yaml").Manifest("good.yaml", Good);

        Assert.Equal(["gone.yaml(0,0) KUBE9003", "good.yaml(5,16) KUBE1002", "loop.yaml(0,0) KUBE9003"], _test.Findings());
    }

    [Fact]
    public void A_file_that_is_deleted_between_two_looks_is_named_once()
    {
        var padding = new string('#', 17_000_000);
        var reads = 0;

        var findings = Validate(1, _ => Interlocked.Increment(ref reads) == 1 ? padding : throw new FileNotFoundException("Gone."));

        Assert.Equal("KUBE9003", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void A_stop_is_heard_within_a_document()
    {
        using var stop = new CancellationTokenSource();
        var documents = Build.Yaml.YamlStreamReader.ReadDocuments("a.yaml", "a: 1\n---\nb: 2\n", _ => { }, stop.Token).GetEnumerator();
        Assert.True(documents.MoveNext());

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => documents.MoveNext());
    }

    [Fact]
    public void A_stop_is_heard_within_a_scalar()
    {
        using var stop = new CancellationTokenSource();
        var text = "a: |\n" + string.Concat(Enumerable.Repeat("  a\n", 100_000));
        var parser = Build.Yaml.Scanning.YamlParser.Of(new Build.Yaml.StreamPart(text), stop.Token);
        Assert.True(parser.MoveNext());

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
        {
            while (parser.MoveNext())
            {
            }
        });
    }

    [Fact]
    public void A_stop_while_a_file_is_read_ends_the_validation()
    {
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Validate(
            1,
            _ =>
            {
                stop.Cancel();
                return Good;
            },
            stop.Token));
    }

    [Fact]
    public void A_stop_is_heard_among_comments_that_suppress()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Build.Yaml.CommentSuppressionReader.Read("test.yaml", "# kubeguard:disable KUBE1002\na: 1\n", stop.Token));
    }

    [Fact]
    public void A_build_that_is_stopped_reports_nothing_and_keeps_nothing()
    {
        _test.Manifest("good.yaml", Good);
        _test.Task.CacheFile = "obj/cache";
        _test.Task.Cancel();

        Assert.False(_test.Execute());
        Assert.Empty(_test.Engine.Errors);
        Assert.False(File.Exists(Path.Combine(_test.Folder, "obj", "cache")));
    }

    [Fact]
    public void A_stop_is_heard_among_the_results_of_a_log()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var findings = Validate(1, _ => Good);

        Assert.Throws<OperationCanceledException>(() => Build.Sarif.SarifLog.Write(findings, "1.0.0", stop.Token));
    }

    private static string SeveritiesBut(string id) => string.Concat(RuleCatalog.Rules
        .Where(rule => rule.Descriptor.Id != id)
        .Select(rule => $"dotnet_diagnostic.{rule.Descriptor.Id}.severity = none\n"));

    internal static IReadOnlyList<ManifestFinding> Validate(int files, Func<string, string> read, CancellationToken? cancellationToken = null)
    {
        var configuration = ConfigurationFile.Parse("/test.globalconfig", "is_global = true\n" + SeveritiesBut("KUBE1002"));
        var policies = new ManifestPolicyProvider(new ConfigurationSet([configuration]), new WarningOptions(), new Dictionary<string, string>());
        return new ManifestValidation(policies, read).Run(
            [.. Enumerable.Range(0, files).Select(number => new ManifestFile($"/{number}.yaml"))],
            cancellationToken ?? TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> FilesAndRules() => FilesAndRules(_test.Findings());

    private static IEnumerable<string> FilesAndRules(IEnumerable<string> findings) => findings.Select(finding => finding[..finding.IndexOf('(')] + finding[finding.IndexOf(' ')..]).Order(StringComparer.Ordinal);

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_test.Folder, name), content);
}
