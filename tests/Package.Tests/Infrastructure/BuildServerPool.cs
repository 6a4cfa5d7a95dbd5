using System.Collections.Concurrent;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>
/// Servers for the builds of this run. An entry server takes one build at a time, so tests that run side by side get one each; the
/// server of the compiler is one for all.
/// </summary>
internal sealed class BuildServerPool : IDisposable
{
    private readonly CompilerServer _compiler = new();
    private readonly ConcurrentBag<BuildServers> _all = [];
    private readonly ConcurrentBag<BuildServers> _idle = [];

    /// <summary>Runs a command with servers that no other command uses at the same time.</summary>
    public T Use<T>(Func<BuildServers, T> run)
    {
        if (!_idle.TryTake(out var servers))
        {
            servers = new BuildServers(_compiler, withEntryServer: true);
            _all.Add(servers);
        }

        try
        {
            return run(servers);
        }
        finally
        {
            _idle.Add(servers);
        }
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>Its output.</returns>
    public string MustRun(string folder, params string[] arguments) =>
        Use(servers => DotNet.MustRun(folder, [.. arguments, .. servers.Arguments, "-m:1"], servers.Environment));

    public void Dispose()
    {
        foreach (var servers in _all)
        {
            servers.Dispose();
        }

        _compiler.Dispose();
    }
}
