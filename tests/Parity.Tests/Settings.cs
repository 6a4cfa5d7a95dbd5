using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Parity.Tests;

/// <summary>The settings of both sides: rules that need a list to do anything get one.</summary>
internal sealed class Settings : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> _values = new(AnalyzerConfigOptions.KeyComparer)
    {
        ["kubeguard.blocked_registries"] = "docker.io",
    };

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

    public static string? ValueOf(string key) => _values.GetValueOrDefault(key);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
