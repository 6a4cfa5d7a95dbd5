using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Tests;

/// <summary>
/// The same settings for every file, as the compiler passes them to an analyzer in a project that references the
/// package.
/// </summary>
/// <param name="setting">The value of a key, or <see langword="null"/>.</param>
internal sealed class TestOptions(Func<string, string?> setting) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(setting);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    // The properties from the package's own files.
    private static string? DefaultOf(string key) => key == "build_property.KubeGuardEnabled" ? "true" : null;

    private sealed class Options(Func<string, string?> setting) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = setting(key) ?? DefaultOf(key)) is not null;
    }
}
