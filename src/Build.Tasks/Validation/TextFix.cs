namespace KubeGuard.Build.Validation;

/// <summary>One way to fix a finding: the replacements that belong together.</summary>
/// <param name="Title">What a person chooses, such as <c>Drop all capabilities (review)</c>.</param>
/// <param name="Replacements">The replacements, all to be made, in the order of their places, none over another.</param>
internal sealed record TextFix(string Title, IReadOnlyList<TextReplacement> Replacements);
