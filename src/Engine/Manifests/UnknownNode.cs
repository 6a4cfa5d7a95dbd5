namespace KubeGuard.Manifests;

/// <summary>
/// A value that is written but cannot be evaluated: a method call, a template placeholder. Every rule that depends on
/// it is silent.
/// </summary>
/// <param name="location">The place in the source.</param>
internal sealed class UnknownNode(ManifestLocation? location = null) : ManifestNode(location)
{
    /// <inheritdoc/>
    public override ManifestNode Opened() => this;
}
