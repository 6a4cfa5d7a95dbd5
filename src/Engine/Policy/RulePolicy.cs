using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// The decisions of a user: severities, options and the target version of Kubernetes. A front end creates one for every
/// place that may have settings of its own, and keeps it.
/// </summary>
internal sealed class RulePolicy
{
    private readonly Dictionary<string, RuleSeverity> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(RuleDescriptor Rule, RuleOption Option), object> _options = new();
    private readonly Func<string, string?> _setting;
    private readonly RuleIndex _index;

    /// <summary>Creates a policy.</summary>
    /// <param name="severity">The severity of a rule, or <see langword="null"/> for its default.</param>
    /// <param name="setting">The value of a key of the configuration files, or <see langword="null"/>.</param>
    /// <param name="targetVersion">The Kubernetes version; the newest known unless given.</param>
    /// <param name="rules">The rules to choose from; the whole catalog unless given.</param>
    public RulePolicy(
        Func<RuleDescriptor, RuleSeverity?>? severity = null,
        Func<string, string?>? setting = null,
        KubernetesVersion? targetVersion = null,
        IReadOnlyList<Rule>? rules = null)
    {
        _setting = setting ?? (_ => null);
        TargetVersion = targetVersion ?? KubernetesVersion.Latest;
        rules ??= RuleCatalog.Rules;
        foreach (var descriptor in rules.Select(rule => rule.Descriptor).Concat(RuleCatalog.Descriptors))
        {
            _severities[descriptor.Id] = severity?.Invoke(descriptor) ?? descriptor.DefaultSeverity;
        }

        Placeholders = _setting(SettingKeys.Placeholders) is { } text ? PlaceholderPattern.Parse(text) ?? [] : [];
        DefaultNamespace = _setting(SettingKeys.DefaultNamespace) is { Length: > 0 } name ? name : null;
        ActiveRules = [.. rules.Where(rule => SeverityOf(rule.Descriptor) != RuleSeverity.None)];
        _index = new RuleIndex(ActiveRules);
    }

    /// <summary>The severity that a user set for a rule, or else the given one, both raised or lowered as the project's warning options ask.</summary>
    public Func<RuleDescriptor, RuleSeverity, RuleSeverity>? SeverityOrOwn { get; init; }

    /// <summary>The Kubernetes version that the objects are meant for.</summary>
    public KubernetesVersion TargetVersion { get; }

    /// <summary>The forms of placeholders that a team uses in manifests besides the usual ones.</summary>
    public IReadOnlyList<PlaceholderPattern> Placeholders { get; }

    /// <summary>The namespace to which objects are deployed that name none; <see langword="null"/> if it is not known.</summary>
    public string? DefaultNamespace { get; }

    /// <summary>The rules that are on.</summary>
    public IReadOnlyList<Rule> ActiveRules { get; }

    /// <summary>Those rules that are on and may report something in an object.</summary>
    public IReadOnlyList<Rule> RulesFor(KubernetesObject target) => _index.For(target);

    /// <summary>Determines whether a rule runs where the policy holds: it is on, and among the rules to choose from.</summary>
    public bool Runs(RuleDescriptor descriptor) => ActiveRules.Any(rule => rule.Descriptor == descriptor);

    /// <summary>The severity of a rule.</summary>
    public RuleSeverity SeverityOf(RuleDescriptor descriptor) => _severities[descriptor.Id];

    /// <summary>The severity of a finding that has one of its own, such as that of an admission policy, unless a user set that of the rule.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="own">The severity of the finding.</param>
    public RuleSeverity SeverityOf(RuleDescriptor descriptor, RuleSeverity own) =>
        SeverityOrOwn?.Invoke(descriptor, own) ?? (SeverityOf(descriptor) is var set && set == descriptor.DefaultSeverity ? own : set);

    /// <summary>
    /// The value of an option: <c>kubeguard.ID.NAME</c> if it is set, otherwise <c>kubeguard.NAME</c>, otherwise the
    /// default. An invalid value counts as not set.
    /// </summary>
    public T Option<T>(RuleDescriptor descriptor, RuleOption<T> option) =>
        _options.TryGetValue((descriptor, option), out var known)
            ? (T)known
            : (T)_options.GetOrAdd((descriptor, option), Read(descriptor, option)!);

    /// <summary>Determines whether a user has set an option, for this rule or for every rule that has it.</summary>
    public bool IsSet<T>(RuleDescriptor descriptor, RuleOption<T> option) => SettingOf(descriptor, option) is not null;

    private T Read<T>(RuleDescriptor descriptor, RuleOption<T> option) => option.ValueOf(SettingOf(descriptor, option));

    private string? SettingOf(RuleDescriptor descriptor, RuleOption option) =>
        ValidSetting(RuleOption.KeyPrefix + descriptor.Id + "." + option.Name, option)
        ?? ValidSetting(RuleOption.KeyPrefix + option.Name, option);

    private string? ValidSetting(string key, RuleOption option) =>
        _setting(key) is { } text && option.IsValid(text) ? text : null;
}
