namespace KubeGuard.Build.Validation;

/// <summary>One way to mend a finding: the replacements that belong together.</summary>
/// <param name="Title">What a person chooses, such as <c>Set 'privileged' to false</c>.</param>
/// <param name="Replacements">The replacements, all to be made, in the order of their places, none over another.</param>
public sealed record TextFix(string Title, IReadOnlyList<TextReplacement> Replacements);
