using System.Diagnostics;
using System.Text;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>The patch of a dry run changes every file as the task itself does.</summary>
public sealed class FixPatchTests : IDisposable
{
    private const string Careless = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostPID: true\n  containers:\n  - image: web\n    securityContext:\n      privileged: true";

    private readonly FixRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string, string> Files => new()
    {
        { "web.yaml", Careless + "\n", "utf-8" },
        { "web.yaml", Careless, "utf-8" },
        { "web.yaml", (Careless + "\n").Replace("\n", "\r\n"), "utf-8" },
        { "web.yaml", Careless.Replace("\n", "\r\n"), "utf-8" },
        { "web.yaml", Careless, "mark" },
        { "web.yaml", "spec: { hostPID: true, containers: [{ image: a, securityContext: { privileged: true } }] }\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\n", "mark" },
        { "web.yaml", "spec:\n  hostPID: true\n  containers: [{ image: ä, name: ü }]\napiVersion: v1\nkind: Pod\n", "utf-8" },
        { "deploy/my web.yaml", Careless, "utf-8" },
        { "deploy/wüb.yaml", Careless, "utf-8" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_patch_does_what_the_task_does(string name, string text, string encoding)
    {
        using var fixing = new FixRun();
        foreach (var run in (FixRun[])[_run, fixing])
        {
            run.Task.Rules = "KUBE1003;KUBE1005";
            run.Manifest(name, "");
            File.WriteAllBytes(run.PathOf(name), [.. encoding == "mark" ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)]);
        }

        fixing.Fix();
        Git("init -q .");
        DryRun();
        Git("apply obj/web.patch");

        Assert.Equal(File.ReadAllBytes(fixing.PathOf(name)), File.ReadAllBytes(_run.PathOf(name)));
    }

    [Fact]
    public void The_command_starts_at_the_root_of_the_repository_wherever_the_target_is_called()
    {
        Git("init -q .");
        _run.Task.Rules = "KUBE1005";
        _run.Task.StartDirectory = _run.PathOf("src/app");
        _run.Manifest("deploy/web.yaml", Careless);

        Assert.EndsWith(
            " The changes are in ../../obj/web.patch; to make them: git -C ../.. apply obj/web.patch", DryRun(), StringComparison.Ordinal);
        Assert.StartsWith("--- a/deploy/web.yaml\n", _run.Read("obj/web.patch"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_the_paths_start_where_all_files_are()
    {
        _run.Task.Rules = "KUBE1005";
        _run.Manifest("../" + Path.GetFileName(_run.Folder) + "-beside/web.yaml", Careless);
        try
        {
            Assert.Contains($"git -C .. apply {Path.GetFileName(_run.Folder)}/obj/web.patch", DryRun(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(_run.Folder + "-beside", recursive: true);
        }
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_and_left_out()
    {
        _run.Task.Rules = "KUBE1005";
        _run.Manifest("web.yaml", "");
        File.WriteAllText(_run.PathOf("web.yaml"), Careless, Encoding.Unicode);

        DryRun();

        Assert.False(File.Exists(_run.PathOf("obj/web.patch")));
        Assert.Contains("KUBE9014: The file is not fixed: a patch can contain only UTF-8", Assert.Single(_run.Engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_changes_leaves_no_patch_of_an_earlier_one()
    {
        _run.Task.Rules = "KUBE1005";
        _run.Manifest("web.yaml", Careless);
        DryRun();
        _run.Task.DryRun = false;

        _run.Fix();

        Assert.False(File.Exists(_run.PathOf("obj/web.patch")));
    }

    private string DryRun()
    {
        _run.Task.DryRun = true;
        _run.Task.PatchFile = "obj/web.patch";
        return _run.Fix().Summary;
    }

    private void Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _run.Folder, RedirectStandardError = true })!;
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }
}
