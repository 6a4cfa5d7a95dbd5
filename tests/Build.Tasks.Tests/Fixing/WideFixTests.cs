using System.Diagnostics;
using System.Text;
using KubeGuard.Edits;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Fixes that create an object or change another one than the one that was analyzed.</summary>
public sealed class WideFixTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  serviceAccountName: web\n";
    private const string Account = FixingRule.Account;

    private readonly List<FixRun> _runs = [];

    public void Dispose() => _runs.ForEach(run => run.Dispose());

    public static TheoryData<string, string> Streams => new()
    {
        { Pod, Pod + "---\n" + Account },
        { Pod.TrimEnd('\n'), Pod + "---\n" + Account.TrimEnd('\n') },
        { Pod.Replace("\n", "\r\n"), (Pod + "---\n" + Account).Replace("\n", "\r\n") },
        { "\uFEFF" + Pod, "\uFEFF" + Pod + "---\n" + Account },
        { Pod + "---\n", Pod + "---\n" + Account },
        { Pod + "--- # next\n\n# account\n", Pod + "--- # next\n\n# account\n" + Account },
        { Pod + "...\n", Pod + "...\n---\n" + Account },
        { Pod + "# end\n\n", Pod + "# end\n\n---\n" + Account },
        { "---\n" + Pod, "---\n" + Pod + "---\n" + Account },
        { Pod.Replace("\n  ", "\n    "), Pod.Replace("\n  ", "\n    ") + "---\n" + Account.Replace("\n  ", "\n    ") },
        { Pod + "---\nvalues: {}\n", Pod + "---\nvalues: {}\n---\n" + Account },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void An_object_is_appended_as_a_document(string before, string after)
    {
        var run = Run(FixingRule.CreatingAccount()).Manifest("web.yaml", before).Fix();

        Assert.Equal(Encoding.UTF8.GetBytes(after), File.ReadAllBytes(run.PathOf("web.yaml")));
        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest.", run.Summary);
    }

    [Fact]
    public void An_object_that_several_findings_miss_is_created_once()
    {
        var run = Run(FixingRule.CreatingAccount())
            .Manifest("one.yaml", Pod + "---\n" + Pod.Replace("name: a", "name: b", StringComparison.Ordinal))
            .Manifest("two.yaml", Pod).Fix();

        Assert.Equal((1, 0), (Count(run.Read("one.yaml"), Account), Count(run.Read("two.yaml"), Account)));
        Assert.Equal("KubeGuard fixed 3 findings in 1 manifest.", run.Summary);
    }

    [Fact]
    public void An_object_gets_a_file_of_its_own_beside_that_of_the_analyzed_one()
    {
        var run = Run(FixingRule.CreatingAccount(new EditTarget.New(FileName: "account.yaml"))).Manifest("deploy/web.yaml", Pod.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.True(run.Execute());

        Assert.Equal(Account.Replace("\n", "\r\n", StringComparison.Ordinal), run.Read("deploy/account.yaml"));
        Assert.Contains("deploy/account.yaml: created", run.Engine.ImportantMessages);
        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest.", run.Summary);
    }

    [Fact]
    public void Another_object_is_changed_in_its_own_file()
    {
        var run = Run(FixingRule.ChangingAccount()).Manifest("web.yaml", Pod).Manifest("account.yaml", "# ours\n" + Account).Fix();

        Assert.Equal("# ours\n" + Account + "automountServiceAccountToken: false\n", run.Read("account.yaml"));
        Assert.Contains("labels:\n    token: off", run.Read("web.yaml").Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("KubeGuard fixed 1 finding in 2 manifests.", run.Summary);
    }

    [Fact]
    public void Another_object_is_changed_in_the_same_file()
    {
        var run = Run(FixingRule.ChangingAccount()).Manifest("web.yaml", Account + "---\n" + Pod).Fix();

        Assert.StartsWith(Account + "automountServiceAccountToken: false\n---\n", run.Read("web.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_made_whole_or_not_at_all()
    {
        var pod = Pod.Replace("  name: a\n", "  name: a\n  labels: none\n", StringComparison.Ordinal);
        var run = Run(FixingRule.ChangingAccount()).Manifest("web.yaml", pod).Manifest("account.yaml", Account).Fix();

        Assert.Equal((pod, Account), (run.Read("web.yaml"), run.Read("account.yaml")));
        Assert.Contains("KUBE5202 at 'spec' is not fixed: what is there is of another type", run.Engine.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_several_files_have_stays()
    {
        var run = Run(FixingRule.ChangingAccount()).Manifest("web.yaml", Pod).Manifest("account.yaml", Account).Manifest("copy.yaml", Account).Fix();

        Assert.Equal((Pod, Account), (run.Read("web.yaml"), run.Read("account.yaml")));
        Assert.Contains("KUBE5202 at 'spec' is not fixed: several manifests have ServiceAccount 'web'", run.Engine.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_create_an_object_in_different_ways_are_not_both_made()
    {
        var run = Run(new FixingRule((pod, accounts) => accounts.Count > 0 ? [] :
            [ManifestEdit.Create(new MappingNode([.. FixingRule.NewAccount("web").Entries, new MappingEntry("secrets", ScalarNode.String(pod.Name!))]))]))
            .Manifest("web.yaml", Pod + "---\n" + Pod.Replace("name: a", "name: b", StringComparison.Ordinal)).Fix();

        Assert.EndsWith("---\n" + Account + "secrets: a\n", run.Read("web.yaml"), StringComparison.Ordinal);
        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest.", run.Summary);
    }

    [Fact]
    public void A_file_that_is_read_only_is_named_once_and_nothing_is_written()
    {
        var run = Run(FixingRule.ChangingAccount()).Manifest("web.yaml", Pod + "---\n" + Pod.Replace("name: a", "name: b", StringComparison.Ordinal)).Manifest("account.yaml", Account);
        File.SetAttributes(run.PathOf("account.yaml"), FileAttributes.ReadOnly);
        try
        {
            Assert.True(run.Execute());
        }
        finally
        {
            File.SetAttributes(run.PathOf("account.yaml"), FileAttributes.Normal);
        }

        Assert.DoesNotContain("labels", run.Read("web.yaml"), StringComparison.Ordinal);
        Assert.Contains("account.yaml(0,0): KUBE9014: A finding about several objects is not fixed: the file is read-only", Assert.Single(run.Engine.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside/web.yaml", "the new file would be outside of the project's folder")]
    [InlineData("there/web.yaml", "the new file would replace one that is there")]
    public void No_file_is_created_outside_of_the_project_or_over_another(string manifest, string reason)
    {
        var run = Run(FixingRule.CreatingAccount(new EditTarget.New(FileName: "account.yaml")));
        var folder = Path.Combine(run.Folder, "project");
        Directory.CreateDirectory(Path.Combine(folder, "there"));
        File.WriteAllText(Path.Combine(folder, "there", "account.yaml"), "mine: true\n");
        run.ProjectFolder = folder;
        run.Manifest("project/" + manifest, Pod);

        Assert.True(run.Execute());

        Assert.Contains("A finding about several objects is not fixed: " + reason, Assert.Single(run.Engine.Warnings), StringComparison.Ordinal);
        Assert.Equal(Pod, run.Read("project/" + manifest));
        Assert.Equal("mine: true\n", run.Read("project/there/account.yaml"));
    }

    [Theory]
    [InlineData("{ \"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": { \"serviceAccountName\": \"web\" } }\n", "a JSON file has no further documents")]
    [InlineData(Pod + "---\n[\n", "the file does not parse")]
    public void A_stream_that_can_have_no_further_document_stays(string text, string reason)
    {
        var run = Run(FixingRule.CreatingAccount()).Manifest("web.yaml", text).Fix();

        Assert.Equal(text, run.Read("web.yaml"));
        Assert.Contains(run.Engine.Warnings, warning => warning.Contains("KUBE5202 at 'spec' is not fixed: " + reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("new account.yaml")]
    public void A_patch_of_a_dry_run_does_the_same(string? fileName)
    {
        var place = new EditTarget.New(FileName: fileName);
        var fixing = Run(FixingRule.CreatingAccount(place)).Manifest("web.yaml", Pod.TrimEnd('\n'));
        Assert.True(fixing.Execute());
        var run = Run(FixingRule.CreatingAccount(place)).Manifest("web.yaml", Pod.TrimEnd('\n'));
        run.Task.DryRun = true;
        run.Task.PatchFile = "obj/web.patch";
        Assert.True(run.Execute());
        Assert.False(File.Exists(run.PathOf("new account.yaml")));

        Git(run, "init -q .");
        Git(run, "apply obj/web.patch");

        Assert.Equal(TextsOf(fixing), TextsOf(run));
        Assert.Equal(fileName is not null, run.Read("obj/web.patch").Contains("--- /dev/null\n+++ b/new account.yaml", StringComparison.Ordinal));
    }

    private static IEnumerable<(string, string)> TextsOf(FixRun run) => Directory
        .EnumerateFiles(run.Folder, "*.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static void Git(FixRun run, string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = run.Folder, RedirectStandardError = true })!;
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }

    private FixRun Run(FixingRule rule)
    {
        var run = new FixRun { Task = new() { Notice = _ => { }, AnalyzedRules = [rule] } };
        _runs.Add(run);
        return run;
    }
}
