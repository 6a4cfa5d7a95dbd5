using System.Text.RegularExpressions;
using KubeGuard.Expressions;

namespace KubeGuard.Engine.Tests.Expressions;

public sealed class GoRegexTests
{
    [Theory]
    [InlineData("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "web-1", "web-1\n")]
    [InlineData("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "a", "käse")]
    [InlineData(@"^\d+$", "12", "١٢")]
    [InlineData(@"^\w+$", "a_1", "ä")]
    [InlineData(@"^\S+$", "a\u00A0", "a\f")]
    [InlineData(@"^\s$", "\f", "\v")]
    [InlineData(@"^[\D]$", "x", "7")]
    [InlineData(@"^[^\W_]$", "x", "_")]
    [InlineData("^.$", "x", "\n")]
    [InlineData("(?s)^.$", "\n", "")]
    [InlineData("(?m)^b$", "a\nb\nc", "ab")]
    [InlineData("(?i)^abc$", "aBc", "abd")]
    [InlineData("^(?i:a)b$", "Ab", "AB")]
    [InlineData("^a(?i)b$", "aB", "AB")]
    [InlineData("^(?:(?i)a)b$", "Ab", "AB")]
    [InlineData("^(?P<first>a)(?<second>b)$", "ab", "a")]
    [InlineData("^[[:alpha:]][[:^digit:]]$", "a-", "a1")]
    [InlineData(@"^\pL\p{Lu}\P{L}\p{^L}$", "aÄ1-", "aä1-")]
    [InlineData(@"^\Qa.b\E$", "a.b", "axb")]
    [InlineData(@"^\x41\x{42}\101\07$", "ABA\a", "AB")]
    [InlineData(@"^\_\-\#$", "_-#", "_#")]
    [InlineData("^[]a]$", "]", "b")]
    [InlineData("^[a-z-[x]]$", "[]", "b")]
    [InlineData("^[a-]$", "-", "b")]
    [InlineData("^[[]$", "[", "]")]
    [InlineData("^a{2,3}$", "aaa", "aaaa")]
    [InlineData("^a{,3}$", "a{,3}", "aa")]
    [InlineData("^a+?b??$", "aa", "b")]
    [InlineData(@"\bweb\b", "my web", "cobweb")]
    [InlineData("a|", "", null)]
    [InlineData("^.$", "😀", "😀😀")]
    [InlineData("^😀{2}$", "😀😀", "😀")]
    [InlineData("^[^a]{2}$", "😀b", "😀")]
    [InlineData(@"^\D$", "😀", "😀😀")]
    [InlineData(@"^[\Wx]$", "😀", "w")]
    [InlineData(@"^[^\W]$", "w", "😀")]
    [InlineData("^[^[:^alpha:]]$", "w", "😀")]
    [InlineData("^(?:(?:a{10}){10}){10}$", null, "a")]
    public void Matches_what_Go_matches(string pattern, string? match, string? other)
    {
        var regex = new Regex(GoRegex.Parse(pattern).Translation!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

        Assert.Matches(regex, match ?? new string('a', 1000));
        if (other is not null)
        {
            Assert.DoesNotMatch(regex, other);
        }
    }

    [Theory]
    [InlineData("a+", "aaa")]
    [InlineData("a+?", "a")]
    [InlineData("(?U)a+", "a")]
    [InlineData("(?U)a+?", "aaa")]
    [InlineData("(?U:a{1,2})a*", "aaa")]
    [InlineData("a|aa", "a")]
    public void Finds_as_much_as_Go_finds(string pattern, string found)
    {
        var regex = new Regex(GoRegex.Parse(pattern).Translation!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

        Assert.Equal(found, regex.Match("aaa").Value);
    }

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"(?P=a)")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[b-a]")]
    [InlineData("[[:letter:]]")]
    [InlineData("*a")]
    [InlineData("a|*")]
    [InlineData("a**")]
    [InlineData("a++")]
    [InlineData("a{2}{3}")]
    [InlineData("a{1001}")]
    [InlineData("(a{10}){101}")]
    [InlineData("((a{10,}){10}b){11}")]
    [InlineData("a{3,2}")]
    [InlineData(@"a\")]
    [InlineData(@"\Z")]
    [InlineData(@"\e")]
    [InlineData(@"\x4")]
    public void Refuses_what_Go_refuses(string pattern) => Assert.NotNull(GoRegex.Parse(pattern).Error);

    [Theory]
    [InlineData(@"\p{Greek}")]
    [InlineData(@"[\p{Han}a]")]
    [InlineData(@"\x{1F600}")]
    [InlineData("[😀]")]
    public void Has_no_translation_of_what_NET_cannot_say(string pattern)
    {
        var parsed = GoRegex.Parse(pattern);

        Assert.Null(parsed.Error);
        Assert.Null(parsed.Translation);
    }

    [Theory]
    [InlineData("(?i)k", true)]
    [InlineData(@"a\b", true)]
    [InlineData(@"\w+", false)]
    public void Says_where_the_translation_means_the_same(string pattern, bool isForAsciiOnly) => Assert.Equal(isForAsciiOnly, GoRegex.Parse(pattern).IsForAsciiOnly);

    [Theory]
    [InlineData(@"\pL", true)]
    [InlineData(@"[\P{Lu}]", true)]
    [InlineData("[^a].", false)]
    public void Says_where_a_category_means_the_same(string pattern, bool isForBasicPlaneOnly) => Assert.Equal(isForBasicPlaneOnly, GoRegex.Parse(pattern).IsForBasicPlaneOnly);

    [Fact]
    public void Nesting_without_end_is_refused_as_by_Go() => Assert.NotNull(GoRegex.Parse(new string('(', 100_000)).Error);
}
