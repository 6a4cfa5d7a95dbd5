using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The settings of a page's block as the compiler hands them to an analyzer.</summary>
internal sealed class PageOptions(PageBlock block) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Settings(block.Settings);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Settings(IReadOnlyDictionary<string, string> settings) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            settings.TryGetValue(key == "build_property.KubeGuardKubernetesVersion" ? PageBlock.VersionKey : key, out value);
    }
}
