using KubeGuard.Parity.Tests.Generation;

namespace KubeGuard.Parity.Tests;

/// <summary>The objects of the corpora, written as C# by <see cref="CodeStyle"/>: the analyzer finds in them what the YAML side does.</summary>
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
                var yaml = YamlFrontEnd.Find(item.Typed.Held);
                compared += yaml.Count;
                if (!yaml.SetEquals(found[item]))
                {
                    differences.Add($"{item.Name}: only YAML: {string.Join(", ", yaml.Except(found[item]))}; only C#: {string.Join(", ", found[item].Except(yaml))}");
                }
            }
        }

        output.WriteLine($"{style}: {CorpusObjects.All.Count} objects, {compared} findings, {differences.Count} objects differ");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(compared > 0);
    }
}
