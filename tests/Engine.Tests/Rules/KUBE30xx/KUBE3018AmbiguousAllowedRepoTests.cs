using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3018AmbiguousAllowedRepo>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3018AmbiguousAllowedRepoTests
{
    [Theory]
    [InlineData("ghcr.io")]
    [InlineData("contoso")]
    [InlineData("docker.io")]
    [InlineData("docker.io/contoso")]
    public void Reports_prefixes_without_an_end(string prefix) => Verify.Verify(Constraint($"{{|KUBE3018:{prefix}|}}"));

    [Theory]
    [InlineData("ghcr.io/")]
    [InlineData("ghcr.io/contoso/")]
    [InlineData("docker.io/contoso/")]
    [InlineData("docker.io/contoso/api")]
    [InlineData("'registry.example.com:5000'")]
    [InlineData("'{{ .Values.registry }}'")]
    public void Is_silent_about_closed_prefixes_and_the_unknown(string prefix) => Verify.Verify(Constraint(prefix));

    [Fact]
    public void Is_silent_about_the_same_kind_of_another_group() =>
        Verify.Verify(Constraint("ghcr.io").Replace("constraints.gatekeeper.sh", "example.com"));

    [Fact]
    public void Message_shows_an_image_that_is_allowed_as_well() => Verify.VerifyMessage(
        Constraint("{|KUBE3018:docker.io/contoso|}"),
        "K8sAllowedRepos 'trusted' allows each image that starts with 'docker.io/contoso', so also one of 'docker.io/contoso-other'; end the prefix with a slash");

    [Fact]
    public void Fix_adds_a_slash() => Verify.VerifyFix(Constraint("{|KUBE3018:ghcr.io|}"), "Set spec.parameters.repos[1] = ghcr.io/");

    private static string Constraint(string prefix) => $$"""
        apiVersion: constraints.gatekeeper.sh/v1beta1
        kind: K8sAllowedRepos
        metadata: { name: trusted }
        spec: { parameters: { repos: [mcr.microsoft.com/, {{prefix}}] } }
        """;
}
