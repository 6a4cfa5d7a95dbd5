using System.Text.RegularExpressions;

namespace KubeGuard.Kubernetes;

/// <summary>The sockets on which the container runtimes of a node listen; their clients can start any container.</summary>
internal static class RuntimeSockets
{
    private const string RunDirectory = "/run";
    private const string RunDirectoryAlias = "/var/run";

    // From the documentation of each runtime and distribution; those below /run are below /var/run too.
    private static readonly string[] _sockets =
    [
        "/run/docker.sock", "/run/docker/containerd/containerd.sock", "/run/dockershim.sock", "/run/cri-dockerd.sock",
        "/run/containerd/containerd.sock", "/run/containerd/containerd.sock.ttrpc", "/run/host-containerd/containerd.sock",
        "/run/crio/crio.sock",
        "/run/podman/podman.sock", "/run/podman/io.podman",
        "/run/k3s/containerd/containerd.sock", "/run/k3s/containerd/containerd.sock.ttrpc", "/run/k3s/cri-dockerd/cri-dockerd.sock",
        "/run/k0s/containerd.sock", "/run/k0s/containerd.sock.ttrpc", "/run/k0s/containerd/containerd.sock",
        "/var/snap/microk8s/common/run/containerd.sock", "/var/snap/microk8s/common/run/containerd.sock.ttrpc",
    ];

    // A node has only the sockets of its distribution, so these do not certainly contain one; KUBE1206 reports the root.
    private static readonly string[] _sharedDirectories = [NodePath.Root, "/var", "/var/snap"];

    private static readonly HashSet<string> _knownSockets = new(_sockets, StringComparer.Ordinal);
    private static readonly HashSet<string> _knownDirectories = new(_sockets.SelectMany(DirectoriesOf), StringComparer.Ordinal);

    /// <summary>The pattern of a socket of a rootless runtime, which a user starts, without its end.</summary>
    internal const string RootlessSocket = "^/run/user/[0-9]+/(?:docker|podman/podman)\\.sock";

    private static readonly Regex _rootlessSocket = new(RootlessSocket + "\\z", RegexOptions.CultureInvariant);

    /// <summary>Determines whether a path in its normal form is the socket of a runtime.</summary>
    /// <param name="path">The path.</param>
    /// <param name="others">Sockets besides the known ones.</param>
    public static bool IsSocket(string path, IReadOnlyList<string> others)
    {
        var spelling = WithoutAlias(path);
        return _knownSockets.Contains(spelling) || _rootlessSocket.IsMatch(spelling) || Spellings(others).Contains(spelling, StringComparer.Ordinal);
    }

    /// <summary>Determines whether a path in its normal form is a directory in which a runtime has its socket.</summary>
    /// <param name="path">The path.</param>
    /// <param name="others">Sockets besides the known ones.</param>
    public static bool IsDirectoryOfSocket(string path, IReadOnlyList<string> others)
    {
        var spelling = WithoutAlias(path);
        return _knownDirectories.Contains(spelling) || Spellings(others).SelectMany(DirectoriesOf).Contains(spelling, StringComparer.Ordinal);
    }

    /// <summary>The known sockets and others, below <c>/run</c> where they are below <c>/var/run</c>.</summary>
    internal static IEnumerable<string> SocketsWith(IReadOnlyList<string> others) => _sockets.Concat(Spellings(others));

    /// <summary>The directories in which known sockets and others are, below <c>/run</c> where they are below <c>/var/run</c>.</summary>
    internal static IEnumerable<string> DirectoriesWith(IReadOnlyList<string> others) =>
        SocketsWith(others).SelectMany(DirectoriesOf).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal);

    private static IEnumerable<string> DirectoriesOf(string socket) => NodePath.DirectoriesAbove(socket).Except(_sharedDirectories, StringComparer.Ordinal);

    private static IEnumerable<string> Spellings(IReadOnlyList<string> paths) => paths.Select(path => WithoutAlias(NodePath.Normalize(path)));

    // On a node, /var/run is a link to /run.
    private static string WithoutAlias(string path) =>
        path == RunDirectoryAlias || path.StartsWith(RunDirectoryAlias + "/", StringComparison.Ordinal)
            ? RunDirectory + path.Substring(RunDirectoryAlias.Length)
            : path;
}
