namespace KubeGuard.Edits;

/// <summary>A <see cref="RuleFix"/> whose edits can travel without their tree.</summary>
/// <param name="title">The title that a person chooses, such as <c>Drop all capabilities (review)</c>.</param>
/// <param name="edits">The edits, all to be applied.</param>
internal sealed class AnchoredFix(string title, IReadOnlyList<AnchoredEdit> edits)
{
    /// <summary>The title that a person chooses.</summary>
    public string Title { get; } = title;

    /// <summary>The edits, all to be applied.</summary>
    public IReadOnlyList<AnchoredEdit> Edits { get; } = edits;
}
