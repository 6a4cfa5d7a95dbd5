using System.Diagnostics;
using KubeGuard.Build.Git;

namespace KubeGuard.Build.Tasks.Tests.Git;

/// <summary>A folder with a repository, if git is installed.</summary>
internal sealed class GitFolderTest : IDisposable
{
    public GitFolderTest()
    {
        Assert.SkipUnless(IsInstalled, "git is not installed.");
        Run("init", "-q");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubeguard-git-").FullName;

    private static bool IsInstalled { get; } = CanRun();

    public GitFolderTest Write(string name, string text = "")
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs git in the folder, without the settings of the user.</summary>
    public string Run(params string[] arguments) => Run("", arguments);

    /// <summary>Runs git in the folder with standard input.</summary>
    public string Run(string input, string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = Path.Combine(Folder, "no-such-file");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Folder, "no-such-folder");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, errors.Result);
        return output.Result;
    }

    /// <summary>Verifies that KubeGuard ignores the same files as git.</summary>
    /// <param name="files">Paths from the folder.</param>
    public void MustAgreeOn(IEnumerable<string> files)
    {
        var all = files.ToList();
        var byGit = Run(string.Join('\0', all), ["check-ignore", "-z", "--stdin"]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(byGit.Order(StringComparer.Ordinal), IgnoredOf(all).Order(StringComparer.Ordinal));
    }

    /// <summary>The files that KubeGuard treats as ignored.</summary>
    public IEnumerable<string> IgnoredOf(IEnumerable<string> files)
    {
        var ignore = new GitIgnore(Folder);
        return files.Where(file => ignore.Ignores(Path.Combine(Folder, file)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static bool CanRun()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
