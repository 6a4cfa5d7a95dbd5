using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp.Configuration;

/// <summary>
/// The settings of each file of a compilation: severities as the compiler reads them, options from <c>.editorconfig</c>
/// and <c>.globalconfig</c>, and the project's properties.
/// </summary>
internal sealed class PolicyProvider(Compilation compilation, AnalyzerConfigOptionsProvider options)
{
    private const string PropertyPrefix = "build_property.";
    private const string EnabledProperty = "KubeGuardEnabled";
    private const string VersionProperty = "KubeGuardKubernetesVersion";
    private const string RegistriesProperty = "KubeGuardTrustedRegistries";

    // A value that no user can write.
    private const string NotSet = "\0";

    private static readonly IReadOnlyList<string> _optionKeys =
    [
        .. RuleCatalog.Descriptors.SelectMany(rule => rule.Options.SelectMany(option => new[] { RuleOption.KeyPrefix + option.Name, RuleOption.KeyPrefix + rule.Id + "." + option.Name })).Distinct(),
    ];

    private readonly ConcurrentDictionary<SyntaxTree, RulePolicy> _policies = new();

    // Files with the same settings share a policy, so that an object with parts in several of them is analyzed once.
    private readonly ConcurrentDictionary<string, RulePolicy> _distinct = new(StringComparer.Ordinal);

    /// <summary>
    /// Determines whether the project is to be analyzed. A project that gets the analyzer through a reference to
    /// another project lacks the package's properties and cannot configure it, so nothing is reported there.
    /// </summary>
    public static bool IsEnabled(AnalyzerConfigOptions globalOptions) =>
        globalOptions.TryGetValue(PropertyPrefix + EnabledProperty, out var enabled) && !string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings of a file.</summary>
    public RulePolicy PolicyOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        _policies.GetOrAdd(tree, _ => Create(tree, cancellationToken));

    private RulePolicy Create(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var file = options.GetOptions(tree);
        string? Setting(string key) =>
            file.TryGetValue(key, out var value) ? value
            : key == SettingKeys.TrustedRegistries ? PropertyOf(options.GlobalOptions, RegistriesProperty)
            : null;

        var severities = RuleCatalog.Descriptors.ToDictionary(rule => rule.Id, rule => SeverityReader.SeverityOf(rule, compilation.Options, tree, file, cancellationToken), StringComparer.Ordinal);
        var version = KubernetesVersion.FirstOf(Setting(SettingKeys.KubernetesVersion), PropertyOf(options.GlobalOptions, VersionProperty));
        var settings = string.Join("\n", severities.Values.Select(severity => severity?.ToString()).Append(version.ToString()).Concat(_optionKeys.Select(key => Setting(key) ?? NotSet)));
        return _distinct.GetOrAdd(settings, _ => new RulePolicy(rule => severities[rule.Id], Setting, version, RuleCatalog.CompilerRules));
    }

    private static string? PropertyOf(AnalyzerConfigOptions globalOptions, string name) =>
        globalOptions.TryGetValue(PropertyPrefix + name, out var value) && value.Length > 0 ? value : null;
}
