namespace KubeGuard.Build.Rendering;

/// <summary>An item of a sequence.</summary>
internal sealed class OutlineItem
{
    /// <summary>The value of its key <c>name</c>, if it has one.</summary>
    public string? Name { get; set; }
}
