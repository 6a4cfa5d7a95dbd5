using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3017GitSyncCommandOverride>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3017GitSyncCommandOverrideTests
{
    [Theory]
    [InlineData("containers")]
    [InlineData("initContainers")]
    [InlineData("ephemeralContainers")]
    public void Reports_the_variable_on_all_containers(string list) => Verify.Verify(PodWith(list, "{ name: {|KUBE3017:GITSYNC_GIT|}, value: /bin/sh }"));

    [Theory]
    [InlineData("{ name: GITSYNC_REPO, value: 'https://example.com/a.git' }")]
    [InlineData("{ name: '{{ x }}', value: /bin/sh }")]
    public void Is_silent_about_other_variables_and_the_unknown(string variable) => Verify.Verify(PodWith("containers", variable));

    [Fact]
    public void Message_says_why() => Verify.VerifyMessage(
        PodWith("containers", "{ name: {|KUBE3017:GITSYNC_GIT|}, value: /bin/sh }"),
        "Container 'sync' of Pod 'a' sets GITSYNC_GIT, with which git-sync runs any program in place of git; remove the variable");

    private static string PodWith(string list, string variable) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: a }
        spec: { {{list}}: [{ name: sync, image: "registry.k8s.io/git-sync/git-sync:v4.4.0", env: [{{variable}}] }] }
        """;
}
