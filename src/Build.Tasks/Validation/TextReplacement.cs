using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Validation;

/// <summary>A span of a file and the text that replaces it.</summary>
/// <param name="Location">The span; an empty one is where the text is inserted.</param>
/// <param name="Text">The new text; an empty one removes the span.</param>
internal sealed record TextReplacement(YamlLocation Location, string Text);
