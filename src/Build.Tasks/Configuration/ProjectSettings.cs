namespace KubeGuard.Build.Configuration;

/// <summary>The settings of a project.</summary>
/// <param name="Files">The reader of the configuration files, which knows which ones were read.</param>
/// <param name="Policies">The settings of each file.</param>
internal sealed record ProjectSettings(ConfigurationReader Files, ManifestPolicyProvider Policies);
