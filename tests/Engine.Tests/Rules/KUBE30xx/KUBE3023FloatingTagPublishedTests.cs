using Verify = KubeGuard.Engine.Tests.RuleVerifier<KubeGuard.Rules.KUBE3023FloatingTagPublished>;

namespace KubeGuard.Engine.Tests.Rules;

public sealed class KUBE3023FloatingTagPublishedTests
{
    [Fact]
    public void Reports_a_floating_tag() => Verify.Verify(Project("{|KUBE3023:latest|}"));

    [Fact]
    public void Reports_several_once() => Verify.Verify(Project("{|KUBE3023:latest|}, nightly"), options: ("kubeguard.floating_tags", "latest, nightly"));

    [Theory]
    [InlineData("1.4.2")]
    [InlineData("1.4.2, latest")]
    [InlineData("latest, '{{ version }}'")]
    [InlineData("")]
    public void Is_silent_where_a_tag_may_be_a_version(string tags) => Verify.Verify(Project(tags));

    [Fact]
    public void Message_names_the_tag() => Verify.VerifyMessage(
        Project("{|KUBE3023:latest|}"),
        "Project 'Api' publishes its image with the tag 'latest' alone, which the next publishing moves to another image; add a version");

    private static string Project(string tags) => $$"""
        apiVersion: kubeguard/v1
        kind: Project
        metadata: { name: Api }
        tags: [{{tags}}]
        """;
}
