namespace KubeGuard.Manifests;

/// <summary>A sequence of values, such as <c>containers</c>.</summary>
/// <param name="items">The items that are known, in written order.</param>
/// <param name="isComplete">Whether these items are all there are.</param>
/// <param name="location">The place of its name in the source.</param>
internal sealed class SequenceNode(
    IReadOnlyList<ManifestNode> items, bool isComplete = true, ManifestLocation? location = null)
    : ManifestNode(location)
{
    /// <summary>The items that are known, in written order.</summary>
    public ReadOnlyArray<ManifestNode> Items { get; } = new(items as ManifestNode[] ?? [.. items]);

    /// <summary>Indicates whether <see cref="Items"/> are all there are.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <inheritdoc/>
    public override ManifestNode Opened() =>
        new SequenceNode([.. Items.Select(item => item.Opened())], isComplete: false, Location);
}
