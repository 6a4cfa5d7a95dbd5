using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// A named choice of severities, which a project chooses by <c>KubeGuardPreset</c>. The package contains each as a
/// <c>.globalconfig</c> file that a user's own files override.
/// </summary>
internal sealed class Preset
{
    /// <summary>The default severities.</summary>
    public static readonly Preset Recommended = new("Recommended", "The default severities.", rule => rule.DefaultSeverity);

    /// <summary>The baseline profile of the Pod Security Standards, and nothing else.</summary>
    public static readonly Preset Baseline = new(
        "Baseline",
        "The baseline profile of the Pod Security Standards, and nothing else.",
        rule => IsIn(PodSecurityProfile.Baseline, rule) ? AtLeastWarning(rule) : RuleSeverity.None);

    /// <summary>The restricted profile of the Pod Security Standards, which includes the baseline one, and nothing else.</summary>
    public static readonly Preset Restricted = new(
        "Restricted",
        "The restricted profile of the Pod Security Standards, which includes the baseline one, and nothing else.",
        rule => IsIn(PodSecurityProfile.Restricted, rule) ? AtLeastWarning(rule) : RuleSeverity.None);

    /// <summary>Every rule; those that are off by default as suggestions.</summary>
    public static readonly Preset All = new(
        "All",
        "Every rule; those that are off by default as suggestions.",
        rule => rule.DefaultSeverity == RuleSeverity.None ? RuleSeverity.Suggestion : rule.DefaultSeverity);

    /// <summary>No rule but those that a user switches on.</summary>
    public static readonly Preset None = new("None", "No rule but those that you switch on.", _ => RuleSeverity.None);

    private readonly Func<RuleDescriptor, RuleSeverity> _severity;

    private Preset(string name, string description, Func<RuleDescriptor, RuleSeverity> severity)
    {
        Name = name;
        Description = description;
        _severity = severity;
    }

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> Everything { get; } = [Recommended, Baseline, Restricted, All, None];

    /// <summary>The name, as the value of <c>KubeGuardPreset</c>.</summary>
    public string Name { get; }

    /// <summary>A sentence that says what it switches on.</summary>
    public string Description { get; }

    /// <summary>
    /// The severity of a rule in this preset: the default where the rule is in every preset
    /// (<see cref="RuleDescriptor.IsInEveryPreset"/>), otherwise that of the preset.
    /// </summary>
    public RuleSeverity SeverityOf(RuleDescriptor rule) => rule.IsInEveryPreset ? rule.DefaultSeverity : _severity(rule);

    /// <summary>Finds a preset by name, ignoring case.</summary>
    public static Preset? Find(string name) =>
        Everything.FirstOrDefault(preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));

    private static bool IsIn(PodSecurityProfile profile, RuleDescriptor rule) => rule.Profile <= profile;

    private static RuleSeverity AtLeastWarning(RuleDescriptor rule) =>
        rule.DefaultSeverity < RuleSeverity.Warning ? RuleSeverity.Warning : rule.DefaultSeverity;
}
