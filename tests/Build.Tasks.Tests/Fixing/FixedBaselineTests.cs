using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>Findings that a run fixes are removed from the baseline; all other entries stay.</summary>
public sealed class FixedBaselineTests : IDisposable
{
    private const string Careless = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  hostNetwork: true\n  containers:\n  - image: web\n    securityContext:\n      privileged: true\n";

    private const string Baseline = """
        # ours
        gone.yaml | KUBE1005 | Pod/web | spec.containers[0].securityContext.privileged

        web.yaml | KUBE1002 | Pod/web | spec.hostNetwork
        web.yaml | KUBE1005 | Pod/web | spec.containers[0].securityContext.privileged
        web.yaml | KUBE1005 | Pod/web | spec.containers[1].securityContext.privileged

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-fix-").FullName;
    private readonly FakeBuildEngine _engine = new();
    private readonly FixKubernetesManifests _task = new() { Rules = "KUBE1005" };

    public void Dispose()
    {
        _task.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void An_entry_of_a_fixed_finding_is_removed()
    {
        Write("kubeguard.baseline", Baseline);

        Run();

        Assert.Equal(Without("containers[0].securityContext", "web.yaml"), Read("kubeguard.baseline"));
        Assert.Contains(_engine.ImportantMessages, message => message.Contains("removed 1 fixed entry from kubeguard.baseline", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_entries_of_one_key_leave_as_many_as_findings_are_left()
    {
        const string entry = "web.yaml | KUBE1005 | Pod/web | spec.containers[0].securityContext.privileged\n";
        Write("kubeguard.baseline", string.Concat(Enumerable.Repeat(entry, 3)));
        Write("web.yaml", Careless + "---\n" + Careless + "---\n" + Careless.Replace("privileged: true", "privileged: true # kubeguard:disable KUBE1005 -- a node agent", StringComparison.Ordinal));

        Run();

        Assert.Equal(entry, Read("kubeguard.baseline"));
    }

    [Fact]
    public void A_baseline_of_another_name_and_with_other_line_ends_keeps_them()
    {
        _task.BaselineFile = "eng/old.txt";
        Write("eng/old.txt", Baseline.Replace("\n", "\r\n", StringComparison.Ordinal));

        Run();

        Assert.Equal(Without("containers[0].securityContext", "web.yaml").Replace("\n", "\r\n", StringComparison.Ordinal), Read("eng/old.txt"));
    }

    [Fact]
    public void A_dry_run_removes_nothing()
    {
        _task.DryRun = true;
        Write("kubeguard.baseline", Baseline);

        Run();

        Assert.Equal(Baseline, Read("kubeguard.baseline"));
    }

    [Fact]
    public void A_baseline_that_names_nothing_fixed_is_not_written()
    {
        Write("kubeguard.baseline", Baseline);
        Write("web.yaml", Careless.Replace("privileged: true", "privileged: false", StringComparison.Ordinal));
        var before = File.GetLastWriteTimeUtc(Path.Combine(_folder, "kubeguard.baseline"));

        Run();

        Assert.Equal(Baseline, Read("kubeguard.baseline"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_folder, "kubeguard.baseline")));
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_is_reported_and_the_manifests_are_fixed()
    {
        File.WriteAllBytes(Path.Combine(_folder, "kubeguard.baseline"), [0xFF, 0xC0, 0x80]);

        Run();

        Assert.Contains(": KUBE9003: ", Assert.Single(_engine.Errors), StringComparison.Ordinal);
        Assert.Contains("privileged: false", Read("web.yaml"), StringComparison.Ordinal);
    }

    private static string Without(string path, string file) =>
        string.Join('\n', Baseline.Split('\n').Where(line => !(line.StartsWith(file, StringComparison.Ordinal) && line.Contains(path, StringComparison.Ordinal))));

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        File.WriteAllText(Path.Combine(_folder, name), text);
    }

    private void Run()
    {
        if (!File.Exists(Path.Combine(_folder, "web.yaml")))
        {
            Write("web.yaml", Careless);
        }

        _task.BuildEngine = _engine;
        _task.ProjectDirectory = _folder;
        _task.ProjectFile = Path.Combine(_folder, "test.csproj");
        _task.Manifests = [new TaskItem("web.yaml")];
        _task.Execute();
    }
}
