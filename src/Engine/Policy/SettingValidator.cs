using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>Validates the keys of configuration files that are meant for KubeGuard.</summary>
internal static class SettingValidator
{
    private static readonly char[] _dot = ['.'];
    private static readonly string[] _keysOfNoRule = [SettingKeys.KubernetesVersion, SettingKeys.Placeholders, SettingKeys.DefaultNamespace];
    private static readonly string _name = RuleOption.KeyPrefix.TrimEnd(_dot);

    /// <summary>Validates one key and its value.</summary>
    /// <returns>
    /// The descriptor and the message arguments of the problem; <see langword="null"/> if there is none or the key is
    /// not one of ours.
    /// </returns>
    public static (RuleDescriptor Descriptor, IReadOnlyList<string> Arguments)? Validate(string key, string value)
    {
        if (key.StartsWith(RuleOption.KeyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return ValidateOption(key, value);
        }

        return SettingKeys.RuleOfSeverity(key) is { } id && id.StartsWith(RuleCatalog.IdPrefix, StringComparison.OrdinalIgnoreCase)
            ? ValidateSeverity(id, key, value)
            : IsAlmostOurs(key) ? Unknown(key, "there is no such setting" + Spelling.Suggest(key, AllKeys()))
            : null;
    }

    // With another separator after "kubeguard", or with another suffix than ".severity".
    private static bool IsAlmostOurs(string key) =>
        key.StartsWith(SettingKeys.RulePrefix + RuleCatalog.IdPrefix, StringComparison.OrdinalIgnoreCase)
        || (key.StartsWith(_name, StringComparison.OrdinalIgnoreCase) && key.Length > _name.Length && !char.IsLetterOrDigit(key[_name.Length]));

    private static IEnumerable<string> AllKeys() => OptionKeys()
        .Concat(RuleCatalog.Descriptors.Select(rule => SettingKeys.SeverityOfRule(rule.Id)));

    private static IEnumerable<string> OptionKeys() =>
        _keysOfNoRule.Concat(RuleCatalog.Descriptors.SelectMany(rule => rule.Options).Select(option => RuleOption.KeyPrefix + option.Name));

    private static (RuleDescriptor, IReadOnlyList<string>)? ValidateSeverity(string id, string key, string value)
    {
        if (RuleCatalog.Find(id) is null)
        {
            return Unknown(key, $"there is no rule {id.ToUpperInvariant()}{RuleSpelling.Suggest(id)}");
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

        if (string.Equals(key, SettingKeys.Placeholders, StringComparison.OrdinalIgnoreCase))
        {
            return PlaceholderPattern.Parse(value) is not null
                ? null
                : Invalid(key, value, "expected the start of a placeholder, * and its end, such as %%*%%");
        }

        if (string.Equals(key, SettingKeys.DefaultNamespace, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = key.Substring(RuleOption.KeyPrefix.Length).Split(_dot, 2);
        IEnumerable<RuleDescriptor> rules = RuleCatalog.Descriptors;
        if (parts.Length == 2)
        {
            if (RuleCatalog.Find(parts[0]) is not { } rule)
            {
                return Unknown(key, $"there is no rule {parts[0].ToUpperInvariant()}{RuleSpelling.Suggest(parts[0])}");
            }

            rules = [rule];
        }

        var name = parts[parts.Length - 1];
        var option = rules.SelectMany(rule => rule.Options)
            .FirstOrDefault(option => string.Equals(option.Name, name, StringComparison.OrdinalIgnoreCase));
        return option is null ? Unknown(key, parts.Length == 2 ? UnknownOptionOf(parts[0], name) : "no rule has such an option" + SuggestKey(key))
            : option.IsValid(value) ? null
            : Invalid(key, value, option.Expectation);
    }

    private static string SuggestKey(string key) => Spelling.Suggest(key, OptionKeys());

    private static string UnknownOptionOf(string id, string name) =>
        $"{id.ToUpperInvariant()} has no such option" + Spelling.Suggest(name, RuleCatalog.Find(id)!.Options.Select(option => option.Name));

    private static (RuleDescriptor, IReadOnlyList<string>) Unknown(string key, string reason) =>
        (KUBE9004UnknownSetting.Descriptor, [key, reason]);

    private static (RuleDescriptor, IReadOnlyList<string>) Invalid(string key, string value, string expectation) =>
        (KUBE9005InvalidSetting.Descriptor, [key, value, expectation]);
}
