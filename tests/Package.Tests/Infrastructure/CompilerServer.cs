namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>A process of the compiler that stays from one build to the next, serves several at once, and ends with the tests.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    /// <summary>The arguments of a build that uses it.</summary>
    public IReadOnlyList<string> Arguments => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    public void Dispose()
    {
        var (_, roslyn) = DotNet.Run(Repository.Root, ["msbuild", Repository.PathOf("src", "Engine"), "-getProperty:RoslynTargetsPath"]);
        DotNet.Run(Repository.Root, [Path.Combine(roslyn.Trim(), "bincore", "VBCSCompiler.dll"), $"-pipename:{_name}", "-shutdown"]);
    }
}
