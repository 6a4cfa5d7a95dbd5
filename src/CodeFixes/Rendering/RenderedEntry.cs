namespace KubeGuard.CSharp.CodeFixes.Rendering;

/// <summary>A member or item of a list as C#.</summary>
/// <param name="prefix">The text before the value, such as <c>Privileged = </c>.</param>
/// <param name="value">The value.</param>
/// <param name="suffix">The text after the value.</param>
/// <param name="note">The work that is left to a person, as a comment.</param>
internal sealed class RenderedEntry(string prefix, RenderedValue value, string suffix = "", string? note = null)
{
    /// <summary>The text before the value.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The value.</summary>
    public RenderedValue Value { get; } = value;

    /// <summary>The text after the value.</summary>
    public string Suffix { get; } = suffix;

    /// <summary>The work that is left to a person.</summary>
    public string? Note { get; } = note;

    /// <summary>Indicates whether a comment is here or somewhere in the value.</summary>
    public bool HasNote => Note is not null || Value.HasNote;
}
