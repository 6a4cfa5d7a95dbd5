using KubeGuard.Build.Dockerfiles;

namespace KubeGuard.Build.Tasks.Tests.Dockerfiles;

public sealed class DockerfileReaderTests
{
    [Theory]
    [InlineData("from node:20 as build", "FROM[1:6 node:20][1:14 as][1:17 build]")]
    [InlineData("  FROM   node:20  ", "FROM[1:10 node:20]")]
    [InlineData("FROM node:20\r\nUSER app\r\n", "FROM[1:6 node:20]|USER[2:6 app]")]
    [InlineData("FROM", "FROM")]
    public void Reads_words_with_their_places(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("FROM \\\n  node:20", "FROM[2:3 node:20]")]
    [InlineData("FROM no\\\nde:20 AS b", "FROM[1:6 node:20][2:7 AS][2:10 b]")]
    [InlineData("FROM no\\\n de:20", "FROM[1:6 no][2:2 de:20]")]
    [InlineData("FROM \\  \nnode:20", "FROM[2:1 node:20]")]
    [InlineData("RUN a \\\n# not b\n\n  c\nUSER app", "RUN[1:5 a][4:3 c]|USER[5:6 app]")]
    [InlineData("FROM node:20 \\", "FROM[1:6 node:20]")]
    [InlineData("FROM \\\\\n node:20", "FROM[1:6 \\][2:2 node:20]")]
    public void Joins_continued_lines(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("# escape=`\nFROM a `\n b\nRUN c:\\\nUSER d", "FROM[2:6 a][3:2 b]|RUN[4:5 c:\\]|USER[5:6 d]")]
    [InlineData("# syntax=docker/dockerfile:1\n#ESCAPE = `\nFROM a `\n b", "FROM[3:6 a][4:2 b]")]
    [InlineData("# a comment\n# escape=`\nFROM a `\nUSER b", "FROM[3:6 a][3:8 `]|USER[4:6 b]")]
    [InlineData("\n# escape=`\nFROM a `\nUSER b", "FROM[3:6 a][3:8 `]|USER[4:6 b]")]
    public void Reads_the_escape_directive_at_the_start_alone(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("RUN <<EOF\nFROM x\nEOF\nUSER app", "RUN[1:5 <<EOF]|USER[4:6 app]")]
    [InlineData("RUN <<-EOF\n\tUSER root\n\tEOF\nUSER app", "RUN[1:5 <<-EOF]|USER[4:6 app]")]
    [InlineData("COPY <<\"A\" <<'B' /x/\nUSER 1\nA\nUSER 2\nB\nUSER app", "COPY[1:6 <<\"A\"][1:12 <<'B'][1:18 /x/]|USER[6:6 app]")]
    [InlineData("RUN 3<<EOF cat\nUSER root\nEOF\nUSER app", "RUN[1:5 3<<EOF][1:12 cat]|USER[4:6 app]")]
    [InlineData("RUN cat <<EOF\nUSER root", "RUN[1:5 cat][1:9 <<EOF]")]
    [InlineData("RUN cat <<<EOF\nUSER app", "RUN[1:5 cat][1:9 <<<EOF]|USER[2:6 app]")]
    [InlineData("RUN echo $((1 << 2))\nUSER app", "RUN[1:5 echo][1:10 $((1][1:15 <<][1:18 2))]|USER[2:6 app]")]
    [InlineData("LABEL a=<<EOF <<EOF\nUSER app", "LABEL[1:7 a=<<EOF][1:15 <<EOF]|USER[2:6 app]")]
    public void Skips_here_documents(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Returns_comments_from_the_hash_to_the_end_of_the_line() =>
        Assert.Equal([new("# one", 1, 1), new("#two", 3, 3)], DockerfileReader.Read("# one\nRUN a \\\n  #two\n b # three", TestContext.Current.CancellationToken).Comments);

    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\\\n\\\n")]
    [InlineData("<<EOF")]
    [InlineData("RUN <<")]
    [InlineData("\0\u2028#\r")]
    public void Reads_any_text(string text) => Assert.NotNull(Read(text));

    private static string Read(string text) => string.Join("|", DockerfileReader.Read(text).Instructions.Select(Text));

    private static string Text(DockerfileInstruction instruction) =>
        instruction.Keyword + string.Concat(instruction.Arguments.Select(word => $"[{word.Line}:{word.Column} {word.Text}]"));
}
