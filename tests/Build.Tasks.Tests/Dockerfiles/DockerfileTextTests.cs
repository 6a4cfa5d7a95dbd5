using KubeGuard.Build.Dockerfiles;

namespace KubeGuard.Build.Tasks.Tests.Dockerfiles;

public sealed class DockerfileTextTests
{
    [Theory]
    [InlineData("node:20", "node:20")]
    [InlineData("\"node:20\"", "node:20")]
    public void Knows_a_text_without_variables(string word, string expected) => Assert.Equal(expected, DockerfileText.Of(word).Value);

    [Theory]
    [InlineData("ghcr.io/contoso/base:$TAG", "ghcr.io/contoso/base:", "")]
    [InlineData("${REGISTRY:-ghcr.io}/base:1.0", "", "/base:1.0")]
    [InlineData("${A}/b/${C}:1", "", ":1")]
    [InlineData("{{ image }}:1", "", ":1")]
    [InlineData("node\\:20", "node", "")]
    [InlineData("no\"de\":20", "no", "")]
    [InlineData("${A}:$B", "", "")]
    public void Knows_the_ends_around_variables(string word, string prefix, string suffix)
    {
        var text = DockerfileText.Of(word);
        Assert.Equal((false, prefix, suffix), (text.IsComplete, text.Prefix, text.Suffix));
    }
}
