using KubeGuard.Policy;

namespace KubeGuard.Engine.Tests.Policy;

public sealed class SettingValidatorTests
{
    [Theory]
    [InlineData("dotnet_diagnostic.KUBE1005.severity", "error")]
    [InlineData("dotnet_diagnostic.kube1005.severity", "None")]
    [InlineData("dotnet_diagnostic.KUBE9006.severity", "default")]
    [InlineData("dotnet_diagnostic.CA1000.severity", "nonsense")]
    [InlineData("dotnet_analyzer_diagnostic.severity", "nonsense")]
    [InlineData("indent_size", "4")]
    [InlineData("kubeguardian.level", "4")]
    [InlineData("dotnet_diagnostic.CA1000.severty", "error")]
    [InlineData("kubeguard.kubernetes_version", "1.30")]
    [InlineData("kubeguard.only_explicit_true", "true")]
    [InlineData("kubeguard.KUBE1102.only_explicit_true", "false")]
    [InlineData("KubeGuard.kube1102.Only_Explicit_True", "False")]
    [InlineData("kubeguard.additional_allowed_capabilities", "NET_RAW, SYS_TIME")]
    public void Accepts_what_has_an_effect_or_is_not_ours(string key, string value) => Assert.Null(SettingValidator.Validate(key, value));

    [Theory]
    [InlineData("dotnet_diagnostic.KUBE1999.severity", "there is no rule KUBE1999")]
    [InlineData("dotnet_diagnostic.kube.severity", "there is no rule KUBE")]
    [InlineData("kubeguard.trusted_registry", "no rule has such an option; did you mean 'kubeguard.trusted_registries'?")]
    [InlineData("kubeguard.trusted_registrys", "no rule has such an option; did you mean 'kubeguard.trusted_registries'?")]
    [InlineData("kubeguard.Trusted-Registries", "no rule has such an option; did you mean 'kubeguard.trusted_registries'?")]
    [InlineData("kubeguard.kubernetes_verison", "no rule has such an option; did you mean 'kubeguard.kubernetes_version'?")]
    [InlineData("kubeguard.nonsense", "no rule has such an option")]
    [InlineData("kubeguard.KUBE1102.only_explicit", "KUBE1102 has no such option")]
    [InlineData("kubeguard.KUBE1102.only_explict_true", "KUBE1102 has no such option; did you mean 'only_explicit_true'?")]
    [InlineData("kubeguard.KUBE-1102.only_explicit_true", "there is no rule KUBE-1102; did you mean 'KUBE1102'?")]
    [InlineData("kubeguard_trusted_registries", "there is no such setting; did you mean 'kubeguard.trusted_registries'?")]
    [InlineData("kubeguard:kubernetes_version", "there is no such setting; did you mean 'kubeguard.kubernetes_version'?")]
    [InlineData("dotnet_diagnostic.KUBE1005.severty", "there is no such setting; did you mean 'dotnet_diagnostic.KUBE1005.severity'?")]
    [InlineData("dotnet_diagnostic.KUBE1005", "there is no such setting")]
    [InlineData("dotnet_diagnostic.KUBE_1005.severity", "there is no rule KUBE_1005; did you mean 'KUBE1005'?")]
    [InlineData("kubeguard.", "no rule has such an option")]
    [InlineData("kubeguard.KUBE1999.paths", "there is no rule KUBE1999")]
    [InlineData("kubeguard.KUBE1005.only_explicit_true", "KUBE1005 has no such option")]
    public void Names_what_does_not_exist(string key, string reason)
    {
        var problem = SettingValidator.Validate(key, "true")!.Value;
        Assert.Equal("KUBE9004", problem.Descriptor.Id);
        Assert.Equal($"The setting '{key}' has no effect: {reason}", problem.Descriptor.FormatMessage(problem.Arguments));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.KUBE1005.severity", "high", "expected default, none, silent, suggestion, warning or error")]
    [InlineData("kubeguard.only_explicit_true", "yes", "the default is false")]
    [InlineData("kubeguard.kubernetes_version", "2.0", "expected a version from 1.0 to 1.37")]
    public void Names_values_that_a_setting_cannot_have(string key, string value, string expectation)
    {
        var problem = SettingValidator.Validate(key, value)!.Value;
        Assert.Equal("KUBE9005", problem.Descriptor.Id);
        Assert.Equal($"The setting '{key}' cannot be '{value}' and is ignored: {expectation}", problem.Descriptor.FormatMessage(problem.Arguments));
    }
}
