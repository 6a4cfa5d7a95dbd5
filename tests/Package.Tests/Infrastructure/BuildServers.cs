using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// The processes of MSBuild that stay from one build to the next, as they do for a developer, with a server of the compiler. They are
/// not those of the machine, and end with the tests.
/// </summary>
/// <param name="compiler">The server of the compiler.</param>
/// <param name="withEntryServer">Whether the process that a build starts in stays too, which saves most of the time of a small build.</param>
internal sealed class BuildServers(CompilerServer compiler, bool withEntryServer) : IDisposable
{
    private const string NameVariable = "MSBUILDNODEHANDSHAKESALT";

    private readonly string _name = Guid.NewGuid().ToString("N");

    /// <summary>The variables of a command that uses them.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        [NameVariable] = _name,
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = withEntryServer ? "1" : "0",
    };

    /// <summary>The arguments of a command that uses them.</summary>
    public IReadOnlyList<string> Arguments => ["-nodeReuse:true", .. compiler.Arguments];

    public void Dispose()
    {
        DotNet.Run(Repository.Root, ["build-server", "shutdown", "--msbuild"], Environment);
        foreach (var node in RemainingNodes())
        {
            node.Kill();
        }
    }

    // The shutdown reaches no worker node. Where the system does not tell the variables of a process, they end after 15 idle minutes.
    private IEnumerable<Process> RemainingNodes()
    {
        var variable = $"{NameVariable}={_name}";
        return Process.GetProcesses().Where(process => VariablesOf(process).Contains(variable, StringComparison.Ordinal));
    }

    private static string VariablesOf(Process process)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/environ"), Encoding.Latin1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
