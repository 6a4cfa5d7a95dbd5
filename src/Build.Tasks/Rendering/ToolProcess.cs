using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace KubeGuard.Build.Rendering;

/// <summary>Runs a program without a shell and without network access, with limits of time and output.</summary>
/// <param name="timeout">The maximum time.</param>
/// <param name="maxOutput">The maximum number of characters that it may write.</param>
internal sealed class ToolProcess(TimeSpan timeout, int maxOutput)
{
    // A build downloads nothing: no proxy listens at the discard port.
    private const string NoProxy = "http://127.0.0.1:9";

    private static readonly IReadOnlyDictionary<string, string> _offline = new Dictionary<string, string>
    {
        ["HTTP_PROXY"] = NoProxy,
        ["HTTPS_PROXY"] = NoProxy,
        ["ALL_PROXY"] = NoProxy,
        ["NO_PROXY"] = "",
        ["GIT_ALLOW_PROTOCOL"] = "file",
    };

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="IOException">It cannot be started, takes too long or writes too much.</exception>
    /// <exception cref="OperationCanceledException">The token asked to stop; the program and its child processes have ended.</exception>
    public ToolResult Run(string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(program, arguments, folder);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var killing = deadline.Token.Register(() => KillTree(process));
        deadline.CancelAfter(timeout);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, process);
            var error = ReadAsync(process.StandardError, process);
            Task.WaitAll([output, error], deadline.Token);
            process.WaitForExit();
            deadline.Token.ThrowIfCancellationRequested();
            return new ToolResult(process.ExitCode, output.Result, error.Result);
        }
        catch (AggregateException exception) when (exception.InnerException is IOException inner)
        {
            throw new IOException(inner.Message, inner);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"'{Path.GetFileName(program)}' took longer than {timeout.TotalSeconds:0} seconds and was stopped");
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, CommandLine.Join(arguments))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        TakeNetwork(start);
        try
        {
            return Process.Start(start) ?? throw new IOException($"'{program}' does not start");
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"'{program}' does not start: {FileFailure.Describe(exception)}", exception);
        }
    }

    // Tools read the variables in upper and in lower case.
    private static void TakeNetwork(ProcessStartInfo start)
    {
        foreach (var variable in _offline)
        {
            start.Environment[variable.Key] = variable.Value;
            start.Environment[variable.Key.ToLowerInvariant()] = variable.Value;
        }
    }

    private async Task<string> ReadAsync(StreamReader reader, Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, 0, buffer.Length).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read > maxOutput)
            {
                KillTree(process);
                throw new IOException($"the tool writes more than {maxOutput} characters and was stopped");
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void KillTree(Process process)
    {
        try
        {
            if (!NewerRuntime.TryKillTree(process))
            {
                KillTreeByTool(process);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself in the meantime.
        }
    }

    // Only the MSBuild of Visual Studio comes here, so the system is Windows.
    private static void KillTreeByTool(Process process)
    {
        var taskkill = Path.Combine(Environment.SystemDirectory, "taskkill.exe");
        using var killer = Process.Start(new ProcessStartInfo(taskkill, $"/PID {process.Id} /T /F") { UseShellExecute = false, CreateNoWindow = true });
        killer?.WaitForExit();
    }
}
