using KubeGuard.Policy;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class SettingKeysTests
{
    [Theory]
    [InlineData("dotnet_diagnostic.KUBE1005.severity", "KUBE1005")]
    [InlineData("DOTNET_DIAGNOSTIC.kube1005.SEVERITY", "kube1005")]
    [InlineData("dotnet_diagnostic.CA1000.severity", "CA1000")]
    [InlineData("dotnet_diagnostic.severity", null)]
    [InlineData("dotnet_diagnostic..severity", null)]
    [InlineData("dotnet_analyzer_diagnostic.severity", null)]
    [InlineData("kubeguard.trusted_registries", null)]
    public void Knows_the_keys_that_set_the_severity_of_a_rule(string key, string? id) =>
        Assert.Equal(id, SettingKeys.RuleOfSeverity(key));
}
