using System.Collections.Immutable;
using System.Text;
using KubeGuard.Build.Configuration;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Build.Tasks.Tests.Configuration;

/// <summary>Random configuration files have the same meaning as for the compiler.</summary>
public sealed class CompilerOracleFuzzTests
{
    private const int Rounds = 500;

    private static readonly string[] _keys = ["kubeguard.one", "kubeguard.two", "KubeGuard.One", "kubeguard.three"];
    private static readonly string[] _names = ["a", "b", "b7", "12", "deploy", "prod", "x-y"];
    private static readonly string[] _extensions = [".yaml", ".yml", ".cs"];
    private static readonly string[] _folders = ["/repo/", "/repo/deploy/", "/repo/deploy/prod/", "/other/"];
    private static readonly string[] _pieces =
        ["*", "**", "?", "a", "b", "7", "deploy", "prod", "/", "/", "[ab]", "[!a]", "[a-c]", "{a,b}", "{a,b7,12}", "{1..20}", "{-3..12}", "{*.yaml,*.cs}", ".yaml", ".yml", ".{yaml,yml}", ".*"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_files_mean_the_same(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < TestMatrix.Count(Rounds, otherwise: Rounds / 10); round++)
        {
            var files = Enumerable.Range(0, random.Next(1, 5)).Select(index => CreateFile(random, index)).DistinctBy(file => file.Path).ToList();
            var compiler = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray());
            var ours = new ConfigurationSet([.. files.Select(file => ConfigurationFile.Parse(file.Path, file.Text))]);
            for (var i = 0; i < 5; i++)
            {
                AssertSame(compiler, ours, Pick(random, _folders) + Pick(random, _names) + Pick(random, _extensions), files);
            }
        }
    }

    private static void AssertSame(AnalyzerConfigSet compiler, ConfigurationSet ours, string path, IReadOnlyList<(string Path, string Text)> files)
    {
        var local = compiler.GetOptionsForSourcePath(path).AnalyzerOptions;
        var global = compiler.GlobalConfigOptions.AnalyzerOptions;
        var settings = new Settings(ours.SectionsFor(path));
        foreach (var key in _keys.Select(key => key.ToLowerInvariant()).Distinct())
        {
            var expected = local.TryGetValue(key, out var value) || global.TryGetValue(key, out value) ? value : null;
            Assert.True(
                expected == settings.ValueOf(key),
                $"{path}: {key} is {settings.ValueOf(key) ?? "not set"}, to the compiler {expected ?? "not set"}\n{string.Join('\n', files.Select(file => $"--- {file.Path}\n{file.Text}"))}");
        }
    }

    private static (string Path, string Text) CreateFile(Random random, int index)
    {
        var isGlobal = random.Next(4) == 0;
        var text = new StringBuilder();
        if (isGlobal)
        {
            text.AppendLine("is_global = true");
            if (random.Next(2) == 0)
            {
                text.AppendLine($"global_level = {random.Next(-2, 3)}");
            }

            AppendEntries(text, random);
        }
        else if (random.Next(5) == 0)
        {
            text.AppendLine("root = true");
        }

        for (var sections = random.Next(4); sections > 0; sections--)
        {
            text.AppendLine($"[{(isGlobal ? "/repo/deploy/a.yaml" : CreatePattern(random))}]");
            AppendEntries(text, random);
        }

        return (isGlobal ? $"/x/{index}.globalconfig" : Pick(random, _folders) + ".editorconfig", text.ToString());
    }

    private static void AppendEntries(StringBuilder text, Random random)
    {
        for (var entries = random.Next(1, 3); entries > 0; entries--)
        {
            text.AppendLine($"{Pick(random, _keys)} = {random.Next(100)}{(random.Next(5) == 0 ? " # why" : "")}");
        }
    }

    private static string CreatePattern(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(random, _pieces)));

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
