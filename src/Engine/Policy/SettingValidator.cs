using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>Checks the keys of configuration files that are meant for us.</summary>
public static class SettingValidator
{
    private static readonly char[] _dot = ['.'];

    /// <summary>Judges one key and its value.</summary>
    /// <returns>
    /// The descriptor and the message arguments of what is wrong; <see langword="null"/> if nothing is or
    /// the key is none of ours.
    /// </returns>
    public static (RuleDescriptor Descriptor, IReadOnlyList<string> Arguments)? Validate(string key, string value)
    {
        if (key.StartsWith(RuleOption.KeyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return ValidateOption(key, value);
        }

        return SettingKeys.RuleOfSeverity(key) is { } id && id.StartsWith(RuleCatalog.IdPrefix, StringComparison.OrdinalIgnoreCase)
            ? ValidateSeverity(id, key, value)
            : null;
    }

    private static (RuleDescriptor, IReadOnlyList<string>)? ValidateSeverity(string id, string key, string value)
    {
        if (RuleCatalog.Find(id) is null)
        {
            return Unknown(key, $"there is no rule {id.ToUpperInvariant()}");
        }

        return SeverityText.TryParse(value, out _)
            ? null
            : Invalid(key, value, "expected default, none, silent, suggestion, warning or error");
    }

    private static (RuleDescriptor, IReadOnlyList<string>)? ValidateOption(string key, string value)
    {
        if (string.Equals(key, SettingKeys.KubernetesVersion, StringComparison.OrdinalIgnoreCase))
        {
            return Kubernetes.KubernetesVersion.TryParse(value, out _)
                ? null
                : Invalid(key, value, $"expected a version from {Kubernetes.KubernetesVersion.Oldest} to {Kubernetes.KubernetesVersion.Latest}");
        }

        var parts = key.Substring(RuleOption.KeyPrefix.Length).Split(_dot, 2);
        IEnumerable<RuleDescriptor> rules = RuleCatalog.Descriptors;
        if (parts.Length == 2)
        {
            if (RuleCatalog.Find(parts[0]) is not { } rule)
            {
                return Unknown(key, $"there is no rule {parts[0].ToUpperInvariant()}");
            }

            rules = [rule];
        }

        var name = parts[parts.Length - 1];
        var option = rules.SelectMany(rule => rule.Options)
            .FirstOrDefault(option => string.Equals(option.Name, name, StringComparison.OrdinalIgnoreCase));
        return option is null ? Unknown(key, parts.Length == 2 ? $"{parts[0].ToUpperInvariant()} has no such option" : "no rule has such an option")
            : option.IsValid(value) ? null
            : Invalid(key, value, $"the default is {option.DefaultText}");
    }

    private static (RuleDescriptor, IReadOnlyList<string>) Unknown(string key, string reason) =>
        (KUBE9004UnknownSetting.Descriptor, [key, reason]);

    private static (RuleDescriptor, IReadOnlyList<string>) Invalid(string key, string value, string expectation) =>
        (KUBE9005InvalidSetting.Descriptor, [key, value, expectation]);
}
