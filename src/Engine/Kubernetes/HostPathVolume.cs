using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// A volume that is a path of the node (https://kubernetes.io/docs/concepts/storage/volumes/#hostpath).
/// </summary>
internal sealed class HostPathVolume
{
    private readonly ManifestCursor _volume;

    internal HostPathVolume(ManifestCursor volume) => _volume = volume;

    /// <summary>The name that mounts refer to.</summary>
    public ManifestCursor Name => _volume["name"];

    /// <summary>The field that names the path.</summary>
    public ManifestCursor Field => _volume["hostPath"]["path"];

    /// <summary>The path in its normal form (see <see cref="NodePath"/>), if it is known whole.</summary>
    public string? Path => Field.String is { } path ? NodePath.Normalize(path) : null;

    /// <summary>Determines whether the path is a directory or is in it; <see langword="null"/> if that is not known.</summary>
    public bool? IsUnder(string directory) =>
        Field.Text is { } path ? NodePath.IsUnder(NodePath.Normalize(path), NodePath.Normalize(directory)) : null;

    /// <summary>Determines whether a volume mount certainly refers to this volume.</summary>
    public bool IsMountedBy(ManifestCursor volumeMount) => _volume["name"].String is { } name && volumeMount["name"].Is(name);
}
