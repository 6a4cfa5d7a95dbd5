using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Validation;

/// <summary>A second place that explains a finding.</summary>
/// <param name="Location">The place, with the absolute path of the file.</param>
/// <param name="Message">The explanation, as a short sentence without a full stop.</param>
internal sealed record RelatedLocation(YamlLocation Location, string Message);
