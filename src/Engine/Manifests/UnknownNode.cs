namespace KubeGuard.Manifests;

/// <summary>
/// A value that is written but cannot be evaluated: a method call, a template placeholder.
/// It silences every rule that would have to know it.
/// </summary>
/// <param name="location">Where it was written.</param>
internal sealed class UnknownNode(ManifestLocation? location = null) : ManifestNode(location)
{
    /// <inheritdoc/>
    public override ManifestNode Opened() => this;
}
