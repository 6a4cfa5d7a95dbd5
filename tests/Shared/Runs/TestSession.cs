using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace KubeGuard.Tests;

/// <summary>
/// The test projects of this working tree that run side by side. <c>dotnet test</c> tells a project nothing about the others, so each
/// keeps a file open while it runs, and adds its counts to a ledger when it ends.
/// </summary>
internal static class TestSession
{
    private const string RunningExtension = ".running";

    private static readonly string _folder = Path.Combine(
        Path.GetTempPath(), "KubeGuard.Tests", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Repository.Root)))[..16]);

    private static FileStream? _running;

    /// <summary>Ends the part of this project.</summary>
    /// <returns>The unreported counts of all projects, if no other project is running; otherwise nothing.</returns>
    public static LeftOutCounts End(LeftOutCounts own)
    {
        using var ledger = OpenLedger();
        _running?.Dispose();
        var all = Read(ledger) + own;
        var isLast = !IsAnyRunning();
        Write(ledger, isLast ? LeftOutCounts.None : all);
        return isLast ? all : LeftOutCounts.None;
    }

    [ModuleInitializer]
    internal static void Start()
    {
        Directory.CreateDirectory(_folder);
        using var ledger = OpenLedger();
        if (!IsAnyRunning())
        {
            // The rest of an interrupted run.
            Write(ledger, LeftOutCounts.None);
        }

        _running = TryOpen($"{Environment.ProcessId}{RunningExtension}", FileOptions.DeleteOnClose);
    }

    private static bool IsAnyRunning()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + RunningExtension))
        {
            // The file of a crashed project can be opened, and is deleted.
            using var stream = TryOpen(Path.GetFileName(file), FileOptions.DeleteOnClose);
            if (stream is null)
            {
                return true;
            }
        }

        return false;
    }

    private static LeftOutCounts Read(FileStream ledger)
    {
        using var reader = new StreamReader(ledger, leaveOpen: true);
        return LeftOutCounts.Parse(reader.ReadLine());
    }

    private static void Write(FileStream ledger, LeftOutCounts counts)
    {
        ledger.SetLength(0);
        ledger.Write(Encoding.UTF8.GetBytes(counts.ToLine()));
    }

    // It is only open for a moment.
    private static FileStream OpenLedger()
    {
        for (var i = 0; i < 1000; i++)
        {
            if (TryOpen("ledger", FileOptions.None) is { } ledger)
            {
                return ledger;
            }

            Thread.Sleep(10);
        }

        throw new IOException($"Another process does not close the ledger in '{_folder}'.");
    }

    private static FileStream? TryOpen(string name, FileOptions options)
    {
        try
        {
            return new FileStream(Path.Combine(_folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, options);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
