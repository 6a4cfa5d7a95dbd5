namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>A member or item of a list as C#.</summary>
/// <param name="prefix">What stands before the value, such as <c>Privileged = </c>.</param>
/// <param name="value">The value.</param>
/// <param name="suffix">What stands behind the value.</param>
/// <param name="note">What a person must still do, as a comment.</param>
internal sealed class RenderedEntry(string prefix, RenderedValue value, string suffix = "", string? note = null)
{
    /// <summary>What stands before the value.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The value.</summary>
    public RenderedValue Value { get; } = value;

    /// <summary>What stands behind the value.</summary>
    public string Suffix { get; } = suffix;

    /// <summary>What a person must still do.</summary>
    public string? Note { get; } = note;

    /// <summary>Whether a comment stands here or somewhere in the value.</summary>
    public bool HasNote => Note is not null || Value.HasNote;
}
