using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Analyzers.Tests;

/// <summary>Options of configuration files, as the compiler passes them to analyzers.</summary>
/// <param name="configs">The files.</param>
/// <param name="isPackageReferenced">Whether the project itself references the package, whose files enable the analyzer.</param>
internal sealed class ConfigOptionsProvider(AnalyzerConfigSet configs, bool isPackageReferenced) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(configs.GlobalConfigOptions, isPackageReferenced);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(configs.GetOptionsForSourcePath(tree.FilePath), isPackageReferenced);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(configs.GetOptionsForSourcePath(textFile.Path), isPackageReferenced);

    private sealed class Options(AnalyzerConfigOptionsResult result, bool isPackageReferenced) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value) || (isPackageReferenced && (value = key == "build_property.KubeGuardEnabled" ? "true" : null) is not null);
    }
}
