using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class PresetFileTests
{
    public static TheoryData<string> Names => [.. Preset.Everything.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_up_to_date(string name)
    {
        var preset = Preset.Find(name)!;
        GeneratedFile.Verify(PresetFile.PathOf(preset), PresetFile.Write(preset));
    }

    [Fact]
    public void Recommended_leaves_every_rule_to_the_users_bulk_settings() =>
        Assert.Empty(EntriesOf(Preset.Recommended));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_an_entry_for_each_rule_that_leaves_its_default(string name)
    {
        var preset = Preset.Find(name)!;
        Assert.Equal(
            RuleCatalog.Descriptors.Where(rule => preset.SeverityOf(rule) != rule.DefaultSeverity)
                .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {SeverityText.Of(preset.SeverityOf(rule))}"),
            EntriesOf(preset));
    }

    private static IEnumerable<string> EntriesOf(Preset preset) =>
        PresetFile.Write(preset).Split('\n').Where(line => line.StartsWith("dotnet_", StringComparison.Ordinal));
}
