using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A volume that is a path of the node (https://kubernetes.io/docs/concepts/storage/volumes/#hostpath).
/// </summary>
public sealed class HostPathVolume
{
    private readonly ManifestCursor _volume;

    internal HostPathVolume(ManifestCursor volume) => _volume = volume;

    /// <summary>The name that mounts refer to; <c>?</c> if it is not known.</summary>
    public string Name => _volume["name"].String ?? "?";

    /// <summary>The field that names the path.</summary>
    public ManifestCursor Field => _volume["hostPath"]["path"];

    /// <summary>The path without a trailing slash, if it is known whole.</summary>
    public string? Path => Field.String is { } path ? Trim(path) : null;

    /// <summary>The path for a person.</summary>
    public string DisplayPath => Field.Text?.ToString() ?? "?";

    /// <summary>Whether the path is a directory or lies in it; <see langword="null"/> if that is not known.</summary>
    public bool? IsUnder(string directory)
    {
        var prefix = Trim(directory);
        return Path is not { } path ? Field.Text?.StartsWith(prefix == "/" ? prefix : prefix + "/")
            : path == prefix || path.StartsWith(prefix == "/" ? prefix : prefix + "/", StringComparison.Ordinal);
    }

    /// <summary>Whether a volume mount certainly refers to this volume.</summary>
    public bool IsMountedBy(ManifestCursor volumeMount) => _volume["name"].String is { } name && volumeMount["name"].Is(name);

    internal static string Trim(string path) => path.Length > 1 ? path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : path;
}
