using System.Collections.Concurrent;

namespace KubeGuard.Package.Tests.Infrastructure;

/// <summary>Servers for the builds of this run: an entry server takes one build at a time, so tests that run side by side get one each.</summary>
internal sealed class BuildServerPool : IDisposable
{
    private readonly ConcurrentBag<BuildServers> _all = [];
    private readonly ConcurrentBag<BuildServers> _idle = [];

    /// <summary>Runs a command with servers that no other command uses meanwhile.</summary>
    public T Use<T>(Func<BuildServers, T> run)
    {
        if (!_idle.TryTake(out var servers))
        {
            servers = new BuildServers(withEntryServer: true);
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

    public void Dispose()
    {
        foreach (var servers in _all)
        {
            servers.Dispose();
        }
    }
}
