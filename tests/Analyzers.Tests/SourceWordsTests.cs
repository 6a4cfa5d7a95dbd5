using KubeGuard.CSharp.Interpretation.Members;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The files that may name a member.</summary>
public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("class A { void M() => Build(); }", true)]
    [InlineData("Build", true)]
    [InlineData("class A { void M() => @Build(); }", true)]
    [InlineData("class A { void M() => Rebuild(); }", false)]
    [InlineData("class A { void M() => Build2(); }", false)]
    [InlineData("class A { void M() => B\\u0075ild(); }", true)]
    [InlineData("", false)]
    public void A_file_is_passed_over_only_if_it_does_not_have_the_word(string source, bool may) =>
        Assert.Equal(may, WordsOf(source).MayHave(SourceWords.NumberOf("Build")));

    [Fact]
    public void A_word_across_two_buffers_is_found() =>
        Assert.True(WordsOf(new string(' ', 4094) + "Build();").MayHave(SourceWords.NumberOf("Build")));

    private static SourceWords WordsOf(string source) =>
        SourceWords.Of(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
