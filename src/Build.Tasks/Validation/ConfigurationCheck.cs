using KubeGuard.Build.Configuration;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>Finds settings without effect: unknown rules and options, and invalid values.</summary>
/// <param name="policies">The settings.</param>
internal sealed class ConfigurationCheck(ManifestPolicyProvider policies)
{
    /// <summary>Checks configuration files.</summary>
    public IEnumerable<ManifestFinding> CheckFiles(IEnumerable<ConfigurationFile> files) =>
        from file in files
        from entry in file.Entries
        let problem = SettingValidator.Validate(entry.Key, entry.Value)
        where problem is not null
        select Create(
            new YamlLocation(file.Path, entry.Line, entry.Column, entry.Line, entry.Column + entry.Key.Length),
            problem.Value.Descriptor,
            problem.Value.Arguments);

    /// <summary>Reports a configuration file that cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="message">The reason.</param>
    public ManifestFinding Unreadable(string path, string message) => Create(YamlLocation.OfFile(path), FileFailure.Rule, [message]);

    /// <summary>Checks a Kubernetes version that a project or item names.</summary>
    /// <param name="projectFile">The file to report it at.</param>
    /// <param name="setting">The user's name of the setting.</param>
    /// <param name="version">The version; an empty one is not set.</param>
    public IEnumerable<ManifestFinding> CheckVersion(string projectFile, string setting, string version) =>
        version.Length == 0 || KubernetesVersion.TryParse(version, out _)
            ? []
            : [Create(YamlLocation.OfFile(projectFile), KUBE9005InvalidSetting.Descriptor, [setting, version, $"expected a version from {KubernetesVersion.Oldest} to {KubernetesVersion.Latest}"])];

    /// <summary>Checks the name of a preset.</summary>
    /// <param name="projectFile">The file to report it at.</param>
    /// <param name="setting">The user's name of the setting.</param>
    /// <param name="name">The name; an empty one is not set.</param>
    public IEnumerable<ManifestFinding> CheckPreset(string projectFile, string setting, string name) =>
        name.Length == 0 || Preset.Find(name) is not null
            ? []
            : [Create(YamlLocation.OfFile(projectFile), KUBE9005InvalidSetting.Descriptor, [setting, name, "expected " + string.Join(", ", Preset.Everything.Select(preset => preset.Name))])];

    /// <summary>Checks what a project or item says of the completeness of manifest sets.</summary>
    /// <param name="projectFile">Where to report.</param>
    /// <param name="setting">How the user calls the setting.</param>
    /// <param name="said">What is said.</param>
    public IEnumerable<ManifestFinding> CheckCompleteness(string projectFile, string setting, Completeness said) =>
        said.IsValid ? [] : [Create(YamlLocation.OfFile(projectFile), KUBE9005InvalidSetting.Descriptor, [setting, said.Text, "expected true or false"])];

    /// <summary>Checks the value of an option that a property of the project sets.</summary>
    /// <param name="projectFile">The file to report it at.</param>
    /// <param name="setting">The user's name of the property.</param>
    /// <param name="value">Its value.</param>
    /// <param name="option">The option.</param>
    public IEnumerable<ManifestFinding> CheckOption(string projectFile, string setting, string value, RuleOption option) =>
        option.IsValid(value) ? [] : [Create(YamlLocation.OfFile(projectFile), KUBE9005InvalidSetting.Descriptor, [setting, value, option.Expectation])];

    private ManifestFinding Create(YamlLocation location, RuleDescriptor rule, IReadOnlyList<string> arguments) =>
        ManifestFinding.About(rule, policies.For(location.File), location, arguments);
}
