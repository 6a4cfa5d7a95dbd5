namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>The summary of the task, at the terminal and in a file.</summary>
public sealed class FixSummaryTests : IDisposable
{
    private const string Two = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      hostPID: true\n      containers:\n      - { name: a, image: a }\n      - { name: b, image: b, securityContext: { readOnlyRootFilesystem: true } }\n";

    private readonly FixRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Containers_and_workloads_are_counted_by_what_they_must_do_now()
    {
        _run.Task.Rules = "KUBE1003;KUBE1103;KUBE1201";

        _run.Manifest("web.yaml", Two).Manifest("more/web.yaml", Two).Fix();

        Assert.Equal(
            "KubeGuard fixed 8 findings in 2 manifests. Test your workloads: 4 containers must now run as non-root, 2 must run with a read-only root filesystem; 2 workloads must now run without hostPID.",
            _run.Summary);
    }

    [Fact]
    public void A_dry_run_says_what_would_be()
    {
        _run.Task.Rules = "KUBE1201";
        _run.Task.DryRun = true;

        _run.Manifest("web.yaml", Two).Fix();

        Assert.Equal(
            "KubeGuard would fix 1 finding in 1 manifest. Test your workloads afterwards: 1 container must then run with a read-only root filesystem.", _run.Summary);
    }

    [Fact]
    public void A_safe_fix_needs_no_test()
    {
        _run.Task.Rules = "KUBE3008";

        _run.Manifest("web.yaml", Two.Replace("image: a", "image: k8s.gcr.io/a:1")).Fix();

        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest.", _run.Summary);
    }

    [Fact]
    public void The_report_has_each_finding()
    {
        _run.Task.Rules = "KUBE1201;KUBE4002";
        _run.Task.ReportFile = "obj/fixes.md";

        _run.Manifest("web.yaml", Two);
        _run.Task.DryRun = true;
        _run.Fix();

        Assert.EndsWith(" Each finding is in obj/fixes.md.", _run.Summary, StringComparison.Ordinal);
        Assert.Equal(
            """
            # KubeGuard fixes

            KubeGuard would fix 1 finding in 1 manifest. Test your workloads afterwards: 1 container must then run with a read-only root filesystem. Left to you: 2 findings whose fix is a placeholder (KubeGuardFixPlaceholders=true writes it).

            ## Would be fixed

            - web.yaml: KUBE1201 at `spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem`: Make the root filesystem read-only (review)

            ## Left

            - web.yaml: KUBE4002 at `spec.template.spec.containers[0].resources.limits.cpu`: its fix is a placeholder
            - web.yaml: KUBE4002 at `spec.template.spec.containers[1].resources.limits.cpu`: its fix is a placeholder

            """.ReplaceLineEndings("\n"),
            _run.Read("obj/fixes.md"));
    }

    [Fact]
    public void The_report_of_an_earlier_run_goes_when_there_is_nothing_to_say()
    {
        _run.Task.Rules = "KUBE1201";
        _run.Task.ReportFile = "fixes.md";
        File.WriteAllText(_run.PathOf("fixes.md"), "old");

        _run.Manifest("web.yaml", "a: b\n").Fix();

        Assert.False(File.Exists(_run.PathOf("fixes.md")));
        Assert.Equal("KubeGuard fixed 0 findings in 0 manifests.", _run.Summary);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_named()
    {
        _run.Task.Rules = "KUBE1201";
        Directory.CreateDirectory(_run.PathOf("fixes.md"));
        _run.Task.ReportFile = "fixes.md";

        Assert.False(_run.Manifest("web.yaml", Two).Execute());

        Assert.Contains("KUBE9007", Assert.Single(_run.Engine.Errors), StringComparison.Ordinal);
        Assert.Equal("KubeGuard fixed 1 finding in 1 manifest.", _run.Summary[..40]);
    }

    [Theory]
    [InlineData("dotnet build", "xterm", "", false, true)]
    [InlineData("dotnet build", "xterm", "", true, false)]
    [InlineData("dotnet build", "dumb", "", false, false)]
    [InlineData("dotnet build", "xterm", "off", false, false)]
    [InlineData("dotnet build -tl:off", "xterm", "", false, false)]
    [InlineData("dotnet build --tl:off", "xterm", "", false, false)]
    [InlineData("dotnet build /terminalLogger:False", "xterm", "", false, false)]
    [InlineData("dotnet build -tl:auto -noLogo", "xterm", "", false, true)]
    [InlineData("dotnet MSBuild.dll /nologo /nodemode:1", "xterm", "", false, false)]
    public void The_terminal_is_written_to_where_its_logger_shows_no_messages(string command, string terminal, string logger, bool isRedirected, bool hides) =>
        Assert.Equal(hides, TerminalNotice.HidesMessages(command.Split(' '), name => name == "TERM" ? terminal : logger, isRedirected));
}
