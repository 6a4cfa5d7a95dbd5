using System.Collections.Immutable;
using KubeGuard.Build.Configuration;
using Microsoft.CodeAnalysis;

namespace KubeGuard.Build.Tasks.Tests.Configuration;

/// <summary>Configuration files have the same meaning as for the compiler, which every case is compared with.</summary>
public sealed class CompilerOracleTests
{
    private const string Key = "kubeguard.test";

    private static readonly string[] _paths =
    [
        "/repo/a.yaml", "/repo/a.yml", "/repo/b.cs", "/repo/deploy/a.yaml", "/repo/deploy/prod/a.yaml", "/repo/deploy/prod/b7.yaml",
        "/repo/[x].yaml", "/repo/a,b.yaml", "/repo/-3.yaml", "/repo/12.yaml", "/other/a.yaml",
    ];

    [Theory]
    [InlineData("*")]
    [InlineData("*.yaml")]
    [InlineData("*.{yaml,yml}")]
    [InlineData("*.{cs,yaml}")]
    [InlineData("a.*")]
    [InlineData("?.yaml")]
    [InlineData("**.yaml")]
    [InlineData("/a.yaml")]
    [InlineData("/*.yaml")]
    [InlineData("deploy/*.yaml")]
    [InlineData("deploy/**.yaml")]
    [InlineData("deploy/**/*.yaml")]
    [InlineData("**/prod/*")]
    [InlineData("[ab].yaml")]
    [InlineData("[!a].yaml")]
    [InlineData("[a-c].yaml")]
    [InlineData("{a,b7}.yaml")]
    [InlineData("{a,{b,c}7}.yaml")]
    [InlineData("{1..20}.yaml")]
    [InlineData("{-5..5}.yaml")]
    [InlineData("{b}.cs")]
    [InlineData("\\[x\\].yaml")]
    [InlineData("a\\,b.yaml")]
    [InlineData("{a")]
    [InlineData("[a")]
    public void Sections_are_for_the_files_that_the_compiler_takes_them_for(string pattern) =>
        AssertAsCompiler(("/repo/.editorconfig", $"[{pattern}]\n{Key} = hit\n"));

    [Fact]
    public void Inner_files_win_and_later_sections_win() => AssertAsCompiler(
        ("/repo/.editorconfig", $"[*.yaml]\n{Key} = outer\n[a.yaml]\n{Key} = outer-a\n"),
        ("/repo/deploy/.editorconfig", $"[*]\n{Key} = inner\n"));

    [Fact]
    public void A_root_hides_what_is_above_it() => AssertAsCompiler(
        ("/repo/.editorconfig", $"[*]\n{Key} = outer\n"),
        ("/repo/deploy/.editorconfig", "root = true\n"));

    [Fact]
    public void Global_files_yield_to_local_ones_and_to_higher_levels() => AssertAsCompiler(
        ("/x/.globalconfig", $"{Key} = named\n"),
        ("/x/low.globalconfig", $"is_global = true\nglobal_level = -100\n{Key} = low\n"),
        ("/repo/deploy/.editorconfig", $"[*.yaml]\n{Key} = local\n"));

    [Fact]
    public void Two_global_files_of_one_level_that_differ_set_nothing() => AssertAsCompiler(
        ("/x/one.globalconfig", $"is_global = true\n{Key} = one\n"),
        ("/x/two.globalconfig", $"is_global = true\n{Key} = two\n"));

    [Fact]
    public void Comments_case_and_space_do_not_matter() => AssertAsCompiler(
        ("/repo/.editorconfig", $"# head\n; head\n[ *.yaml ]\n\t{Key.ToUpperInvariant()}  =  a value  # why\n[*.yml] ; tail\n{Key}: other\n"));

    private static void AssertAsCompiler(params (string Path, string Text)[] files)
    {
        var compiler = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray());
        var ours = new ConfigurationSet([.. files.Select(file => ConfigurationFile.Parse(file.Path, file.Text))]);
        foreach (var path in _paths)
        {
            var options = compiler.GetOptionsForSourcePath(path).AnalyzerOptions;
            var expected = options.TryGetValue(Key, out var value) || compiler.GlobalConfigOptions.AnalyzerOptions.TryGetValue(Key, out value) ? value : null;
            Assert.Equal($"{path}: {expected}", $"{path}: {new Settings(ours.SectionsFor(path)).ValueOf(Key)}");
        }
    }
}
