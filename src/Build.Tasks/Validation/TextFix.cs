namespace KubeGuard.Build.Validation;

/// <summary>One way to fix a finding: the replacements that belong together.</summary>
/// <param name="Title">The title that a person chooses, such as <c>Drop all capabilities (review)</c>.</param>
/// <param name="Replacements">The replacements, all to be made, in the order of their places, without overlaps.</param>
internal sealed record TextFix(string Title, IReadOnlyList<TextReplacement> Replacements);
