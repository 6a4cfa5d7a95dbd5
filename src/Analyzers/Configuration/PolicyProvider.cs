using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.CSharp.Configuration;

/// <summary>
/// The settings that hold in each file of a compilation: severities as the compiler reads them,
/// options from <c>.editorconfig</c> and <c>.globalconfig</c>, and what the project's properties say.
/// </summary>
internal sealed class PolicyProvider(Compilation compilation, AnalyzerConfigOptionsProvider options)
{
    private const string EnabledProperty = "KubeGuardEnabled";
    private const string VersionProperty = "KubeGuardKubernetesVersion";
    private const string RegistriesProperty = "KubeGuardTrustedRegistries";

    private readonly ConcurrentDictionary<SyntaxTree, RulePolicy> _policies = new();

    /// <summary>Whether the project wants to be judged.</summary>
    public static bool IsEnabled(AnalyzerConfigOptions globalOptions) =>
        !string.Equals(PropertyOf(globalOptions, EnabledProperty), "false", StringComparison.OrdinalIgnoreCase);

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

        return new RulePolicy(
            rule => SeverityReader.SeverityOf(rule, compilation.Options, tree, file, cancellationToken),
            Setting,
            KubernetesVersion.FirstOf(Setting(SettingKeys.KubernetesVersion), PropertyOf(options.GlobalOptions, VersionProperty)));
    }

    private static string? PropertyOf(AnalyzerConfigOptions globalOptions, string name) =>
        globalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
}
