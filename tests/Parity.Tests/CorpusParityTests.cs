using KubeGuard.Rules;

namespace KubeGuard.Parity.Tests;

/// <summary>The product's claim: the same object as C# and as YAML gives the same findings.</summary>
public sealed class CorpusParityTests
{
    private static readonly string _corpus = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Objects =>
        [.. Directory.EnumerateFiles(_corpus, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Same_object_gives_the_same_findings(string name)
    {
        var yaml = YamlFrontEnd.Find(Read(name + ".yaml"));
        var csharp = await CSharpFrontEnd.FindAsync(Read(name + ".cs"), TestContext.Current.CancellationToken);

        Assert.Equal(string.Join('\n', yaml), string.Join('\n', csharp));
    }

    // The objects of these rules are Dockerfiles and projects, which the build alone reads.
    private static readonly string[] _ofImageBuilds = ["KUBE3022", "KUBE3023"];

    [Fact]
    public void Every_rule_is_used_by_an_object()
    {
        var used = Objects.SelectMany(row => YamlFrontEnd.RulesOf(Read(row.Data + ".yaml")));

        Assert.Empty(RuleCatalog.Rules.Select(rule => rule.Descriptor.Id).Except(used).Except(_ofImageBuilds));
    }

    [Fact]
    public void Has_at_least_sixty_objects() => Assert.True(Objects.Count >= 60);

    private static string Read(string file) => File.ReadAllText(Path.Combine(_corpus, file));
}
