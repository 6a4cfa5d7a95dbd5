using KubeGuard.Build.Caching;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A second build reports the same without reading unchanged files.</summary>
public sealed class CacheTests : IDisposable
{
    private const string Careless = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec:
          hostNetwork: true
          containers: [{ name: web, image: "mcr.microsoft.com/web:1" }]
        """;

    private const string Account = """
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: default, namespace: shop }
        automountServiceAccountToken: false
        """;

    private const string Limits = """
        apiVersion: v1
        kind: LimitRange
        metadata: { name: defaults, namespace: shop }
        spec: { limits: [{ type: Container, default: { memory: 1Gi } }] }
        """;

    private readonly TaskTest _test = new();

    public CacheTests() => _test.Configuration("test.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1002.severity = error\ndotnet_diagnostic.KUBE5002.severity = warning\n");

    private string CacheFile => Path.Combine(_test.Folder, "obj", "project.cache");

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_second_build_checks_nothing_and_reports_the_same()
    {
        Manifests("a.yaml", "b.yaml");
        _test.Write("c.yaml", Careless.Replace("web", "\\ud83d kubeguard"));
        _test.Item("c.yaml").Manifest("d.yaml", "apiVersion: v1\nkind: [open").Manifest("f.yaml", Careless + "\n  hostNetwork: false\n").Manifest("e.yaml", Careless + " # kubeguard:disable KUBE1102 -- reason");
        _test.Task.SarifFile = "out.sarif";

        var (first, analyzed) = Build();
        var sarif = File.ReadAllText(Path.Combine(_test.Folder, "out.sarif"));
        var (second, analyzedAgain) = Build();

        Assert.Equal((6, 0), (analyzed, analyzedAgain));
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.Contains("relatedLocations", sarif, StringComparison.Ordinal);
        Assert.Equal(sarif, File.ReadAllText(Path.Combine(_test.Folder, "out.sarif")));
    }

    [Fact]
    public void A_report_that_is_asked_for_later_is_the_one_of_a_first_build()
    {
        Manifests("a.yaml");
        Build();
        _test.Task.SarifFile = "out.sarif";
        Build();
        var later = File.ReadAllText(Path.Combine(_test.Folder, "out.sarif"));

        File.Delete(CacheFile);
        Build();

        Assert.Contains("\"fixes\"", later);
        Assert.Equal(File.ReadAllText(Path.Combine(_test.Folder, "out.sarif")), later);
    }

    [Fact]
    public void A_failed_build_fails_again()
    {
        Manifests("a.yaml");
        _test.Task.CacheFile = CacheFile;

        Assert.False(_test.Execute());
        Assert.False(_test.Execute());
        Assert.Equal(2, _test.Engine.Errors.Count(error => error.Contains("KUBE1002", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_changed_file_is_checked_and_no_other()
    {
        Manifests("a.yaml", "b.yaml", "c.yaml");
        Build();

        _test.Write("b.yaml", Careless.Replace("hostNetwork: true", "hostNetwork: false"));
        var (findings, analyzed) = Build();

        Assert.Equal(1, analyzed);
        Assert.Equal(["a.yaml(5,16)", "c.yaml(5,16)"], PlacesOf("KUBE1002", findings));
    }

    [Fact]
    public void Builds_in_a_row_report_what_a_build_without_a_cache_does()
    {
        string[] names = ["a.yaml", "b.yaml", "c.yaml"];
        Manifests(names);
        for (var build = 1; build < 7; build++)
        {
            _test.Write(names[build % names.Length], Careless.Replace("web", new string('w', 3 + build), StringComparison.Ordinal));
            Settle();
            var (findings, _) = Build();
            var kept = File.ReadAllBytes(CacheFile);
            File.Delete(CacheFile);

            Assert.Equal(Build().Findings, findings);
            File.WriteAllBytes(CacheFile, kept);
        }
    }

    [Fact]
    public void A_file_of_another_time_and_the_same_text_is_not_checked()
    {
        Manifests("a.yaml");
        Build();

        File.SetLastWriteTimeUtc(Path.Combine(_test.Folder, "a.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, Build().Checked);
    }

    [Fact]
    public void A_file_of_the_same_time_and_length_that_was_just_written_is_read()
    {
        var path = Path.Combine(_test.Folder, "a.yaml");
        Manifests("a.yaml");
        Build();

        var time = File.GetLastWriteTimeUtc(path);
        _test.Write("a.yaml", Careless.Replace("hostNetwork: true", "hostNetwork:   no"));
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(Careless.Length, File.ReadAllText(path).Length);

        Assert.Empty(PlacesOf("KUBE1002", Build().Findings));
    }

    [Fact]
    public void A_link_is_checked_again_when_the_file_that_it_points_to_changed()
    {
        var path = Path.Combine(_test.Folder, "link.yaml");
        var target = _test.Write("base/web.txt", Careless);
        File.CreateSymbolicLink(path, target);
        _test.Item("link.yaml");
        var longAgo = DateTime.UtcNow.AddHours(-1);
        File.SetLastWriteTimeUtc(path, longAgo);
        Assert.Single(PlacesOf("KUBE1002", Build().Findings));
        Assert.Equal(0, Build().Checked);

        File.WriteAllText(target, Careless.Replace("hostNetwork: true", "hostNetwork: false"));
        File.SetLastWriteTimeUtc(path, longAgo);

        Assert.Empty(PlacesOf("KUBE1002", Build().Findings));
    }

    [Fact]
    public void A_new_file_is_checked_and_a_removed_one_forgotten()
    {
        Manifests("a.yaml", "b.yaml");
        Build();
        Manifests("c.yaml");
        Assert.Equal(1, Build().Checked);

        File.Delete(Path.Combine(_test.Folder, "a.yaml"));
        var (findings, analyzed) = Build();

        Assert.Equal(1, analyzed);
        Assert.Contains(findings, finding => finding.StartsWith("a.yaml(0,0): KUBE9003", StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_for_a_folder_costs_the_files_of_that_folder()
    {
        Manifests("one/a.yaml", "two/b.yaml");
        Build();

        _test.Write("one/.editorconfig", "[*.yaml]\ndotnet_diagnostic.KUBE1002.severity = none\n");
        var (findings, analyzed) = Build();
        Assert.Equal(1, analyzed);
        Assert.Equal(["b.yaml(5,16)"], PlacesOf("KUBE1002", findings));

        _test.Write("one/.editorconfig", "[*.cs]\nindent_size = 4\n");
        (findings, analyzed) = Build();
        Assert.Equal(1, analyzed);
        Assert.Equal(["a.yaml(5,16)", "b.yaml(5,16)"], PlacesOf("KUBE1002", findings));
    }

    [Fact]
    public void A_setting_of_others_costs_nothing_but_the_reading_of_settings()
    {
        Manifests("a.yaml");
        Build();

        _test.Write("test.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1002.severity = error\ndotnet_diagnostic.KUBE5002.severity = warning\ndotnet_diagnostic.CA1822.severity = none\n");

        Assert.Equal(0, Build().Checked);
    }

    [Fact]
    public void A_property_counts_at_once()
    {
        Manifests("a.yaml");
        Assert.NotEmpty(PlacesOf("KUBE1002", Build().Findings));

        _test.Task.NoWarn = "KUBE1002";
        Assert.Empty(PlacesOf("KUBE1002", Build().Findings));

        _test.Task.KubernetesVersion = "2.0";
        Assert.Contains(Build().Findings, finding => finding.Contains("KUBE9005", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_setting_is_named_again()
    {
        _test.Configuration("wrong.globalconfig", "is_global = true\nkubeguard.no_such_option = 1\n");
        Manifests("a.yaml");

        Assert.Equal(Build().Findings, Build().Findings);
        Assert.Contains(Build().Findings, finding => finding.Contains("KUBE9004", StringComparison.Ordinal));
    }

    [Fact]
    public void An_object_that_others_depend_on_costs_those_that_asked_for_its_kind()
    {
        _test.Manifest("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: map }\n").Manifest("account.yaml", Account);
        Manifests("a.yaml");
        Assert.Empty(PlacesOf("KUBE5002", Build().Findings));

        _test.Write("account.yaml", Account.Replace("false", "true"));
        var (findings, analyzed) = Build();
        Assert.Equal(2, analyzed);
        Assert.Equal(["a.yaml(4,1)"], PlacesOf("KUBE5002", findings));

        _test.Write("account.yaml", Account.Replace("false", "true") + "\n# the same object\n");
        Assert.Equal(1, Build().Checked);
    }

    [Fact]
    public void A_changed_LimitRange_is_noticed()
    {
        _test.Manifest("limits.yaml", Limits);
        Manifests("a.yaml");
        Assert.Empty(PlacesOf("KUBE4004", Build().Findings));

        _test.Write("limits.yaml", Limits.Replace("memory: 1Gi", "cpu: 1"));
        Assert.NotEmpty(PlacesOf("KUBE4004", Build().Findings));

        _test.Write("limits.yaml", Limits);
        Assert.Empty(PlacesOf("KUBE4004", Build().Findings));
    }

    [Fact]
    public void A_Secret_is_known_by_its_name_and_its_content_is_not_kept()
    {
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: q7zt2mwx9lr4, annotations: { note: privatenote } }\nstringData: { password: privatedata }\n";
        _test.Manifest("secret.yaml", Secret);
        _test.Manifest("a.yaml", Careless.Replace("image:", "env: [{ name: REGISTRY_CREDENTIALS, value: q7zt2mwx9lr4 }], image:"));
        Assert.Empty(PlacesOf("KUBE5202", Build().Findings));
        Assert.DoesNotContain("private", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(CacheFile)), StringComparison.Ordinal);

        _test.Write("secret.yaml", Secret.Replace("q7zt2mwx9lr4", "other"));
        Assert.NotEmpty(PlacesOf("KUBE5202", Build().Findings));
    }

    [Fact]
    public void A_LimitRange_of_another_manifest_set_does_not_count()
    {
        _test.Manifest("limits.yaml", Limits, set: "one");
        Manifests("a.yaml");

        Assert.NotEmpty(PlacesOf("KUBE4004", Build().Findings));
        Assert.NotEmpty(PlacesOf("KUBE4004", Build().Findings));
    }

    [Fact]
    public void A_changed_file_is_checked_by_objects_of_files_that_did_not_change()
    {
        _test.Manifest("account.yaml", Account);
        Manifests("a.yaml");
        Build();

        _test.Write("a.yaml", Careless + "\n");
        var (findings, analyzed) = Build();

        Assert.Equal(1, analyzed);
        Assert.Empty(PlacesOf("KUBE5002", findings));
    }

    [Fact]
    public void Sets_of_manifests_do_not_share_what_is_known()
    {
        _test.Manifest("account.yaml", Account, set: "one");
        _test.Manifest("a.yaml", Careless, set: "one").Item("a.yaml", set: "two");

        Assert.Equal(["a.yaml(4,1)"], PlacesOf("KUBE5002", Build().Findings));
        Assert.Equal(["a.yaml(4,1)"], PlacesOf("KUBE5002", Build().Findings));
    }

    [Fact]
    public void A_cache_that_is_cut_or_changed_anywhere_loses_nothing()
    {
        Manifests("a.yaml");
        Settle();
        var (expected, _) = Build();
        var whole = File.ReadAllBytes(CacheFile);
        var random = new Random(20261124);
        for (var i = 0; i < 40; i++)
        {
            var length = i % 2 == 0 ? random.Next(whole.Length) : whole.Length;
            var broken = whole[..length];
            if (length == whole.Length)
            {
                broken[random.Next(length)] ^= (byte)(1 << random.Next(8));
            }

            File.WriteAllBytes(CacheFile, broken);

            var (findings, analyzed) = Build();
            Assert.Equal(expected, findings);
            Assert.Equal(1, analyzed);
            Assert.Equal(whole, File.ReadAllBytes(CacheFile));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no cache of ours, but some other file that happens to lie here")]
    public void A_foreign_file_is_no_cache(string content)
    {
        Manifests("a.yaml");
        _test.Write("obj/project.cache", content);

        Assert.Equal(1, Build().Checked);
        Assert.Equal(0, Build().Checked);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_no_finding()
    {
        Manifests("a.yaml");
        Directory.CreateDirectory(CacheFile);

        Assert.NotEmpty(PlacesOf("KUBE1002", Build().Findings));
        Assert.Equal(1, Build().Checked);
    }

    [Fact]
    public async Task Builds_at_the_same_time_all_report()
    {
        for (var i = 0; i < 20; i++)
        {
            _test.Write($"m{i}.yaml", Careless);
        }

        var findings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(BuildAlone)));

        Assert.All(findings, found => Assert.Equal(findings[0], found));
        Assert.Equal(20, findings[0].Count(finding => finding.Contains("KUBE1002", StringComparison.Ordinal)));
        Assert.Equal(["project.cache"], Directory.GetFiles(Path.Combine(_test.Folder, "obj")).Select(Path.GetFileName));
    }

    // Other objects may have been checked against the objects of a chart, and no parameter shows that they are gone.
    [Fact]
    public void Nothing_is_replayed_when_a_file_is_missing_among_those_that_were_checked()
    {
        var (here, gone) = (new ManifestFile("/here.yaml"), new ManifestFile("/gone.yaml"));
        var cache = new ValidationCache(1, [], [], [ManifestOf(here), ManifestOf(gone)], []);

        Assert.NotNull(cache.Replay(1, [here, gone], TestContext.Current.CancellationToken));
        Assert.Null(cache.Replay(1, [here], TestContext.Current.CancellationToken));

        static CachedManifest ManifestOf(ManifestFile file) => new(TrackedFile.Missing(file.Path), "", 0, [], [], KeptExtract.None, []);
    }

    [Fact]
    public void A_cache_of_another_version_is_none()
    {
        Manifests("a.yaml");
        Build();
        var content = File.ReadAllBytes(CacheFile)[sizeof(ulong)..];
        content[2] ^= 1;
        File.WriteAllBytes(CacheFile, [.. BitConverter.GetBytes(new Fingerprint().Add(content).Value), .. content]);

        Assert.Equal(1, Build().Checked);
    }

    private static IEnumerable<string> PlacesOf(string id, IReadOnlyList<string> findings) =>
        findings.Where(finding => finding.Contains(id, StringComparison.Ordinal)).Select(finding => finding[..finding.IndexOf(':')]);

    private void Manifests(params string[] names)
    {
        foreach (var name in names)
        {
            _test.Manifest(name, Careless);
        }
    }

    // The cache does not trust the time of a file that was just written.
    private void Settle()
    {
        foreach (var file in Directory.EnumerateFiles(_test.Folder))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    private List<string> BuildAlone()
    {
        var engine = new FakeBuildEngine();
        using var task = new ValidateKubernetesManifests
        {
            BuildEngine = engine,
            ProjectDirectory = _test.Folder,
            ProjectFile = "test.csproj",
            CacheFile = CacheFile,
            Manifests = [.. Enumerable.Range(0, 20).Select(i => new Microsoft.Build.Utilities.TaskItem($"m{i}.yaml"))],
        };
        task.Execute();
        return [.. engine.Errors, .. engine.Warnings, .. engine.Messages.Where(message => !IsAboutCheck(message))];
    }

    // The output of a build, and the number of manifests that it checked.
    private (IReadOnlyList<string> Findings, int Checked) Build()
    {
        _test.Task.CacheFile = CacheFile;
        _test.Engine.Clear();
        _test.Execute();
        var analyzed = Assert.Single(_test.Engine.Messages, message => message.Contains("KubeGuard analyzed", StringComparison.Ordinal));
        var findings = _test.Engine.Errors.Concat(_test.Engine.Warnings).Concat(_test.Engine.Messages.Where(message => !IsAboutCheck(message)));
        return ([.. findings], int.Parse(analyzed.Split("analyzed ")[1].Split(' ')[0]));
    }

    // The message about the number of manifests is not a finding.
    private static bool IsAboutCheck(string message) =>
        message.Contains("KubeGuard analyzed", StringComparison.Ordinal) || message.Contains(ValidateKubernetesManifests.FirstCheck, StringComparison.Ordinal);
}
