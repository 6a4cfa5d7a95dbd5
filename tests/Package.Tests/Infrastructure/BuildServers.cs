namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// The nodes of MSBuild and the server of the compiler, which stay from one build to the next as they do for
/// a developer. They are not those of the machine, and end with the test.
/// </summary>
internal sealed class BuildServers(Workspace workspace, string project) : IDisposable
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["MSBUILDNODEHANDSHAKESALT"] = _name };

    public IReadOnlyList<string> Arguments => ["-m", "-nodeReuse:true", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    public void Dispose()
    {
        DotNet.Run(workspace.Folder, ["build-server", "shutdown", "--msbuild"], Environment);
        var (_, roslyn) = DotNet.Run(workspace.Folder, ["msbuild", project, "-getProperty:RoslynTargetsPath"]);
        DotNet.Run(workspace.Folder, [Path.Combine(roslyn.Trim(), "bincore", "VBCSCompiler.dll"), $"-pipename:{_name}", "-shutdown"]);
    }
}
