using KubeGuard.Parity.Tests.Generation;

namespace KubeGuard.Parity.Tests;

/// <summary>The objects of the corpora, written as C# by <see cref="CodeStyle"/>: the analyzer finds in them what the YAML side does.</summary>
public sealed class GeneratedParityTests(ITestOutputHelper output)
{
    private const string Helpers = "helpers";

    public static TheoryData<string> StylesInOneMethod => [.. CodeStyle.All.Keys.Where(style => style != Helpers)];

    [Theory]
    [MemberData(nameof(StylesInOneMethod))]
    public async Task Same_objects_give_the_same_findings(string style)
    {
        var (missing, extra) = await CompareAsync(style);

        Assert.Equal("", string.Join('\n', [.. missing, .. extra]));
    }

    [Fact]
    public async Task Methods_that_make_parts_give_the_same_findings_up_to_named_exceptions()
    {
        var (missing, extra) = await CompareAsync(Helpers);

        Assert.Equal("", string.Join('\n', missing));
        Assert.Equal("", string.Join('\n', extra.Where(difference => !HelperExceptions.Extra.ContainsKey(RuleOf(difference)))));
        if (Directory.Exists(CorpusObjects.OpenFolder))
        {
            Assert.Empty(HelperExceptions.Extra.Keys.Except(extra.Select(RuleOf)));
        }
    }

    [Fact]
    public void Values_that_the_client_cannot_hold_change_the_findings_of_named_objects_only()
    {
        var changed = CorpusObjects.All
            .Where(item => item.Typed.Gaps.Count > 0 && !YamlFrontEnd.Find(item.Root).SetEquals(YamlFrontEnd.Find(item.Typed.Held)))
            .Select(item => $"{item.Name}\t{string.Join(", ", item.Typed.Gaps.Values.Distinct().Order())}")
            .ToList();
        output.WriteLine($"{changed.Count} of {CorpusObjects.All.Count} objects");

        var hasOpenCorpus = Directory.Exists(CorpusObjects.OpenFolder);
        Assert.Equal(GapExceptions.Read().Where(line => hasOpenCorpus || !line.Contains('/')), changed);
    }

    [Fact]
    public void Generated_program_makes_the_objects_of_the_manifests()
    {
        var differences = GeneratedProgram.Write(CorpusObjects.All, CodeStyle.All["initializers"])
            .SelectMany(program => program.Objects.Zip(program.Run(), (item, made) =>
                SerializedObject.Differences(item.Typed.Held, made).Select(difference => $"{item.Name}: {difference}")).SelectMany(found => found))
            .ToList();

        Assert.Equal("", string.Join('\n', differences));
    }

    private async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)> CompareAsync(string style)
    {
        var compared = 0;
        var missing = new List<string>();
        var extra = new List<string>();
        foreach (var program in GeneratedProgram.Write(CorpusObjects.All, CodeStyle.All[style]))
        {
            var found = await program.FindAsync(TestContext.Current.CancellationToken);
            foreach (var item in program.Objects)
            {
                var yaml = YamlFrontEnd.Find(item.Typed.Held);
                compared += yaml.Count;
                missing.AddRange(yaml.Except(found[item]).Select(finding => $"{item.Name} {finding}"));
                extra.AddRange(found[item].Except(yaml).Select(finding => $"{item.Name} {finding}"));
            }
        }

        output.WriteLine($"{style}: {CorpusObjects.All.Count} objects, {compared} findings, {missing.Count} missing, {extra.Count} more");
        Assert.True(compared > 0);
        return (missing, extra);
    }

    // "file.yaml#0 KUBE1005 spec.…"; a file's name has no blank before an ID.
    private static string RuleOf(string difference) => difference[(difference.LastIndexOf(" KUBE", StringComparison.Ordinal) + 1)..][..8];
}
