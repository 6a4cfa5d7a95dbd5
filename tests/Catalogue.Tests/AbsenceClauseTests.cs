using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The clauses that build output joins into one sentence about a container.</summary>
public sealed class AbsenceClauseTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Where(rule => rule.Absence is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Clause_continues_a_sentence_about_the_container(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        Assert.Matches("^(allows|does|has|may|requests) [A-Za-z0-9_ -]+[A-Za-z0-9_]$", rule.Absence!.Text);
        Assert.StartsWith("{0} ", rule.MessageFormat);
    }

    [Fact]
    public void Clauses_differ() => Assert.Distinct(Ids.Select(row => RuleCatalog.Find(row.Data)!.Absence!.Text));
}
