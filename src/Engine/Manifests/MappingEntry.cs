namespace KubeGuard.Manifests;

/// <summary>One field of a <see cref="MappingNode"/>.</summary>
/// <param name="key">The field name as in the Kubernetes API, or any key, such as that of a label.</param>
/// <param name="value">The value; a null scalar counts as absent, as it does for the API server.</param>
internal sealed class MappingEntry(string key, ManifestNode value)
{
    /// <summary>The field name.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public ManifestNode Value { get; } = value;
}
