using System.Text;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The <c>.globalconfig</c> file of a preset, as it is in the package.</summary>
internal static class PresetFile
{
    public static string PathOf(Preset preset) => $"src/Package/config/KubeGuard.{preset.Name}.globalconfig";

    public static string Write(Preset preset)
    {
        var text = new StringBuilder()
            .Append($"# KubeGuardPreset = {preset.Name}: {preset.Description}\n")
            .Append("# Every preset reports files that cannot be read, and what concerns KubeGuard itself.\n")
            .Append("#\n")
            .Append("# Your own .editorconfig and .globalconfig files win over this one.\n")
            .Append("# A rule that keeps its default severity has no entry here, since an entry would win over your\n")
            .Append("# bulk settings, such as dotnet_analyzer_diagnostic.category-KubeGuard.Images.severity = error.\n")
            .Append("is_global = true\n")
            .Append("global_level = -100\n");
        foreach (var rule in RuleCatalog.Descriptors.Where(rule => preset.SeverityOf(rule) != rule.DefaultSeverity))
        {
            text.Append($"dotnet_diagnostic.{rule.Id}.severity = {SeverityText.Of(preset.SeverityOf(rule))}\n");
        }

        return text.ToString();
    }
}
