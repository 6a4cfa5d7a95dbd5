using KubeGuard.Parity.Tests.Generation;

namespace KubeGuard.Parity.Tests;

/// <summary>
/// The objects of the corpora, written as C# by <see cref="CodeStyle"/>: the analyzer has the same findings in them as
/// the YAML side.
/// </summary>
public sealed class GeneratedParityTests(ITestOutputHelper output)
{
    public static TheoryData<string> Styles => [.. CodeStyle.All.Keys];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Same_objects_give_the_same_findings(string style)
    {
        var compared = 0;
        var differences = new List<string>();
        foreach (var program in GeneratedProgram.Write(CorpusObjects.All, CodeStyle.All[style]))
        {
            var found = await program.FindAsync(TestContext.Current.CancellationToken);
            foreach (var item in program.Objects)
            {
                var yaml = YamlFrontEnd.Find(item.Typed.Expressible);
                compared += yaml.Count;
                differences.AddRange(yaml.Except(found[item]).Select(finding => $"{item.Name} lacks {finding}"));
                differences.AddRange(found[item].Except(yaml).Select(finding => $"{item.Name} has also {finding}"));
            }
        }

        output.WriteLine($"{style}: {CorpusObjects.All.Count} objects, {compared} findings, {differences.Count} differences");
        differences.ForEach(output.WriteLine);
        Assert.True(compared > 0);
        Assert.Empty(differences);
    }

    [Fact]
    public void Values_that_the_client_cannot_represent_change_the_findings_of_named_objects_only()
    {
        var changed = CorpusObjects.All
            .Where(item => item.Typed.Gaps.Count > 0 && !YamlFrontEnd.Find(item.Root).SetEquals(YamlFrontEnd.Find(item.Typed.Expressible)))
            .Select(item => $"{item.Name}\t{string.Join(", ", item.Typed.Gaps.Values.Distinct().Order())}")
            .ToList();
        output.WriteLine($"{changed.Count} of {CorpusObjects.All.Count} objects");

        var names = CorpusObjects.All.Select(item => item.Name).ToHashSet();
        Assert.Equal(GapExceptions.Read().Where(line => TestMatrix.IsWhole && LabelledCorpus.IsPresent || names.Contains(line.Split('\t')[0])), changed);
    }

    [Fact]
    public void Generated_program_makes_the_objects_of_the_manifests()
    {
        var differences = GeneratedProgram.Write(CorpusObjects.All, CodeStyle.All["initializers"])
            .SelectMany(program => program.Objects.Zip(program.Run(), (item, made) =>
                SerializedObject.Differences(item.Typed.Expressible, made).Select(difference => $"{item.Name}: {difference}")).SelectMany(found => found))
            .ToList();

        Assert.Equal("", string.Join('\n', differences));
    }
}
