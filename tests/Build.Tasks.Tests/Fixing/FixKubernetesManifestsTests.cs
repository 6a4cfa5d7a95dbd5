using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>The task that fixes the files of a project.</summary>
public sealed class FixKubernetesManifestsTests : IDisposable
{
    private const string Careless = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n  - image: web\n    securityContext:\n      privileged: true\n      allowPrivilegeEscalation: true\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-fix-").FullName;
    private readonly FakeBuildEngine _engine = new();
    private readonly List<string> _notices = [];
    private readonly FixKubernetesManifests _task;

    public FixKubernetesManifestsTests() => _task = new() { Rules = "KUBE1005;KUBE1102", Notice = _notices.Add };

    public void Dispose()
    {
        _task.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Fixes_the_files_and_says_what_it_did()
    {
        var path = Write("deploy/web.yaml", Careless);

        Assert.True(Run(path));

        Assert.Equal(Careless.Replace("true", "false"), File.ReadAllText(path));
        Assert.Contains("deploy/web.yaml: fixed KUBE1005, KUBE1102", _engine.ImportantMessages);
        Assert.Equal(
            "KubeGuard fixed 2 findings in 1 manifest. Test your workloads: 1 container must now run without privilege escalation, 1 must run without privileged mode.",
            _engine.ImportantMessages[^1]);
        Assert.Equal(_engine.ImportantMessages[^1], Assert.Single(_notices));
    }

    [Fact]
    public void A_dry_run_shows_a_diff_and_changes_nothing()
    {
        var path = Write("web.yaml", Careless);
        _task.DryRun = true;
        _task.Rules = "KUBE1005";

        Assert.True(Run(path));

        Assert.Equal(Careless, File.ReadAllText(path));
        Assert.EndsWith(
            "--- a/web.yaml\n+++ b/web.yaml\n@@ -5,5 +5,5 @@\n   containers:\n   - image: web\n     securityContext:\n-      privileged: true\n+      privileged: false\n       allowPrivilegeEscalation: true",
            _engine.Messages[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_mark_and_the_line_ends_of_a_file()
    {
        var text = Careless.Replace("\n", "\r\n");
        var path = Path.Combine(_folder, "web.yaml");
        File.WriteAllText(path, text, new UnicodeEncoding(bigEndian: false, byteOrderMark: true));

        Assert.True(Run(path));

        Assert.Equal((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.Replace("true", "false"))], File.ReadAllBytes(path));
    }

    [Fact]
    public void A_suppressed_finding_stays()
    {
        var path = Write("web.yaml", Careless.Replace("Escalation: true", "Escalation: true # kubeguard:disable KUBE1102 -- it uses sudo"));

        Assert.True(Run(path));

        Assert.Contains("privileged: false", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("allowPrivilegeEscalation: true", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_fixed_is_named_and_the_rest_is_fixed()
    {
        var path = Write("web.yaml", Careless.Replace("allowPrivilegeEscalation: true", "allowPrivilegeEscalation: !!bool true"));

        Assert.True(Run(path));

        Assert.Contains("privileged: false", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal("web.yaml(9,33) KUBE9014", TaskTest.Short(Assert.Single(_engine.Warnings)));
    }

    [Fact]
    public void A_file_that_is_gone_is_named()
    {
        Assert.True(Run(Path.Combine(_folder, "gone.yaml"), Write("web.yaml", Careless)));

        Assert.Equal("gone.yaml(0,0) KUBE9014", TaskTest.Short(Assert.Single(_engine.Warnings)));
        Assert.Contains("allowPrivilegeEscalation: false", File.ReadAllText(Path.Combine(_folder, "web.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_the_default_glob_found_and_that_is_gone_is_a_suggestion()
    {
        Assert.True(Run(DefaultItem("gone.yaml"), new TaskItem(Write("web.yaml", Careless))));

        Assert.Empty(_engine.Warnings);
        Assert.Contains(_engine.Messages, message => message.Contains("KUBE9014", StringComparison.Ordinal));
        Assert.Contains("allowPrivilegeEscalation: false", File.ReadAllText(Path.Combine(_folder, "web.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key: \u00ff", 0)]
    [InlineData("apiVersion: v1 # \u00ff", 1)]
    public void A_file_of_the_default_glob_that_is_not_text_is_mentioned_only_if_it_may_be_a_manifest(string text, int count)
    {
        var item = DefaultItem("data.yaml");
        File.WriteAllBytes(item.ItemSpec, Encoding.Latin1.GetBytes(text));

        Assert.True(Run(item));

        Assert.Empty(_engine.Warnings);
        Assert.Equal(count, _engine.Messages.Count(message => message.Contains("KUBE9014", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_named_and_is_not_text_is_a_warning()
    {
        var path = Path.Combine(_folder, "data.yaml");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("key: \u00ff"));

        Assert.True(Run(path));

        Assert.Equal("data.yaml(0,0) KUBE9014", TaskTest.Short(Assert.Single(_engine.Warnings)));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_named()
    {
        _task.Rules = "KUBE1005, KUBE0000";

        Assert.True(Run(Write("web.yaml", Careless)));

        Assert.Contains("KUBE0000", Assert.Single(_engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_not_overwritten()
    {
        var path = Write("web.yaml", Careless);
        var read = EncodedText.Read(path);
        File.AppendAllText(path, "# mine\n");

        Assert.False(read.Replace("ours"));
        Assert.EndsWith("# mine\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_read_only_stays_as_it_is_and_is_named()
    {
        var path = Write("web.yaml", Careless);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            Run(path, Write("other.yaml", Careless));

            Assert.Equal(Careless, File.ReadAllText(path));
            Assert.Contains("KUBE9014: The file is not fixed: It is read-only", Assert.Single(_engine.Warnings), StringComparison.Ordinal);
            Assert.StartsWith("KubeGuard fixed 2 findings in 1 manifest.", _engine.ImportantMessages[^1], StringComparison.Ordinal);
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_that_a_link_points_to_is_fixed_and_the_link_stays()
    {
        var target = Write("base/web.yaml", Careless);
        var link = Path.Combine(_folder, "web.yaml");
        File.CreateSymbolicLink(link, target);

        Assert.True(Run(link));

        Assert.Equal(Careless.Replace("true", "false"), File.ReadAllText(target));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    private bool Run(params string[] paths) => Run([.. paths.Select(path => new TaskItem(path))]);

    private bool Run(params TaskItem[] items)
    {
        _task.BuildEngine = _engine;
        _task.ProjectDirectory = _folder;
        _task.ProjectFile = Path.Combine(_folder, "test.csproj");
        _task.Manifests = [.. items.Cast<ITaskItem>()];
        return _task.Execute();
    }

    private TaskItem DefaultItem(string name) =>
        new(Path.Combine(_folder, name), new Dictionary<string, string> { ["IsDefaultItem"] = "true" });

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
