using System.Diagnostics;
using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Programs that hang, write too much or do not exist cost only a message.</summary>
public sealed class ToolProcessTests
{
    private const string Shell = "/bin/sh";

    public ToolProcessTests() => Assert.SkipUnless(File.Exists(Shell), "The programs of these tests need a Unix shell.");

    [Fact]
    public void Output_error_and_exit_code_are_returned()
    {
        var result = Run("echo out; echo err >&2; exit 3", TimeSpan.FromMinutes(1));

        Assert.Equal((3, "out\n", "err\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_program_that_waits_for_input_gets_none() =>
        Assert.Equal("done\n", Run("cat; echo done", TimeSpan.FromMinutes(1)).Output);

    [Fact]
    public void A_program_has_no_proxy_to_the_network() =>
        Assert.Equal("http://127.0.0.1:9 http://127.0.0.1:9\n", Run("echo $HTTPS_PROXY $https_proxy $NO_PROXY", TimeSpan.FromMinutes(1)).Output);

    [Fact]
    public void A_program_that_takes_too_long_is_stopped()
    {
        var exception = Assert.Throws<IOException>(() => Run("sleep 600", TimeSpan.FromMilliseconds(50)));

        Assert.Contains("took longer than", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_writes_without_end_is_stopped()
    {
        var exception = Assert.Throws<IOException>(() => Run("while :; do echo yes; done", TimeSpan.FromMinutes(5)));

        Assert.Contains("more than 100000 characters", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_ends_the_program_and_what_it_started()
    {
        var file = Path.GetTempFileName();
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(() => RunUntil($"sleep 600 & echo $! > {file}; wait", TimeSpan.FromMinutes(5), cancellation.Token), TestContext.Current.CancellationToken);
        SpinWait.SpinUntil(() => File.ReadAllText(file).EndsWith('\n'));

        cancellation.Cancel();

        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Throws<AggregateException>(running.Wait).InnerException);
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(int.Parse(File.ReadAllText(file))), TimeSpan.FromMinutes(1)));
        File.Delete(file);
    }

    [Fact]
    public void A_file_that_is_no_program_is_named()
    {
        var process = new ToolProcess(TimeSpan.FromMinutes(1), 100);

        Assert.Contains("does not start", Assert.Throws<IOException>(() => process.Run("/dev/null", [], "/", TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private static ToolResult Run(string script, TimeSpan timeout) => RunUntil(script, timeout, TestContext.Current.CancellationToken);

    private static ToolResult RunUntil(string script, TimeSpan timeout, CancellationToken cancellationToken) =>
        new ToolProcess(timeout, 100_000).Run(Shell, ["-c", script], "/", cancellationToken);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
