using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3022ImageUserIsRoot>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3022ImageUserIsRootTests
{
    [Theory]
    [InlineData("root")]
    [InlineData("'0'")]
    [InlineData("'0:0'")]
    [InlineData("'root:1000'")]
    [InlineData("ContainerAdministrator")]
    public void Reports_root_by_name_and_ID(string user) => Verify.Verify(Build("Dockerfile", $"{{|KUBE3022:{user}|}}"));

    [Theory]
    [InlineData("app")]
    [InlineData("'1654'")]
    [InlineData("'1000:0'")]
    [InlineData("rooty")]
    [InlineData("ContainerUser")]
    [InlineData("'{{ user }}'")]
    public void Is_silent_about_other_users_and_the_unknown(string user) => Verify.Verify(Build("Dockerfile", user));

    [Fact]
    public void Reports_the_user_of_a_project() => Verify.Verify(Build("Project", "{|KUBE3022:root|}"));

    [Fact]
    public void Message_names_the_user() => Verify.VerifyMessage(
        Build("Dockerfile", "{|KUBE3022:root|}"),
        "Dockerfile 'Dockerfile' sets the user of its image to 'root', so containers run as root unless a pod names another user; set one without rights, by its ID");

    private static string Build(string kind, string user) => $$"""
        apiVersion: kubeguard/v1
        kind: {{kind}}
        metadata: { name: Dockerfile }
        user: {{user}}
        """;
}
