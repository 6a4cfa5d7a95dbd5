using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Tests;

/// <summary>The same settings for every file, as the compiler hands them to an analyzer.</summary>
/// <param name="setting">The value of a key, or <see langword="null"/>.</param>
internal sealed class TestOptions(Func<string, string?> setting) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(setting);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Func<string, string?> setting) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = setting(key)) is not null;
    }
}
