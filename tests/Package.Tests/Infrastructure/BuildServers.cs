namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// The processes of MSBuild and the compiler that stay from one build to the next, as they do for a developer. They are not those of
/// the machine, and end with the tests.
/// </summary>
/// <param name="withEntryServer">Whether the process that a build starts in stays too, which saves most of the time of a small build.</param>
internal sealed class BuildServers(bool withEntryServer) : IDisposable
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    /// <summary>The variables of a command that uses them.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["MSBUILDNODEHANDSHAKESALT"] = _name,
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = withEntryServer ? "1" : "0",
    };

    /// <summary>The arguments of a command that uses them.</summary>
    public IReadOnlyList<string> Arguments => ["-m", "-nodeReuse:true", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    public void Dispose()
    {
        DotNet.Run(Repository.Root, ["build-server", "shutdown", "--msbuild"], Environment);
        var (_, roslyn) = DotNet.Run(Repository.Root, ["msbuild", Repository.PathOf("src", "Engine"), "-getProperty:RoslynTargetsPath"]);
        DotNet.Run(Repository.Root, [Path.Combine(roslyn.Trim(), "bincore", "VBCSCompiler.dll"), $"-pipename:{_name}", "-shutdown"]);
    }
}
