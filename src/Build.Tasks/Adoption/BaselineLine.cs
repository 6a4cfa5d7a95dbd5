namespace KubeGuard.Build.Adoption;

/// <summary>A line of a baseline that is neither empty nor a comment.</summary>
/// <param name="Entry">The entry; <see langword="null"/> if the line is not one.</param>
/// <param name="Text">The line.</param>
/// <param name="Number">Its number, from 1.</param>
internal sealed record BaselineLine(BaselineEntry? Entry, string Text, int Number);
