using KubeGuard.Build.Configuration;

namespace KubeGuard.Build.Tasks.Tests.Configuration;

/// <summary>The configuration files and sections that apply on Windows.</summary>
public sealed class WindowsConfigurationTests
{
    private const string Key = "kubeguard.test";

    [Theory]
    [InlineData(@"C:\repo\deploy\api.yaml")]
    [InlineData("C:/repo/deploy/api.yaml")]
    [InlineData(@"c:\Repo\deploy\api.yaml")]
    public void A_file_applies_below_its_folder_in_any_spelling(string path)
    {
        Assert.Equal("hit", ValueFor(path, (@"C:\repo\.editorconfig", $"[deploy/**.yaml]\n{Key} = hit\n")));
        Assert.Equal("hit", ValueFor(path, ("C:/repo/.editorconfig", $"[/deploy/*]\n{Key} = hit\n")));
    }

    [Fact]
    public void Case_matters_in_a_section_as_it_does_to_the_compiler() =>
        Assert.Null(ValueFor(@"C:\repo\Deploy\api.yaml", (@"C:\repo\.editorconfig", $"[deploy/*.yaml]\n{Key} = hit\n")));

    [Theory]
    [InlineData(@"D:\repo\api.yaml")]
    [InlineData(@"C:\repository\api.yaml")]
    [InlineData(@"\\server\share\api.yaml")]
    public void It_applies_nowhere_else(string path) =>
        Assert.Null(ValueFor(path, (@"C:\repo\.editorconfig", $"[*]\n{Key} = hit\n")));

    [Fact]
    public void The_inner_of_nested_files_wins_and_a_root_hides_the_outer()
    {
        (string, string)[] files =
        [
            (@"C:\Repo\Deploy\.editorconfig", $"root = true\n[*.yaml]\n{Key} = inner\n"),
            (@"C:\.editorconfig", $"[*]\n{Key} = outer\n"),
        ];

        Assert.Equal("inner", ValueFor(@"C:\repo\deploy\prod\api.yaml", files));
        Assert.Null(ValueFor(@"C:\repo\deploy\api.yml", files));
        Assert.Equal("outer", ValueFor(@"C:\repo\api.yml", files));
    }

    [Fact]
    public void A_share_has_a_way_up_of_its_own() =>
        Assert.Equal("hit", ValueFor(@"\\server\share\repo\api.yaml", (@"\\server\share\.editorconfig", $"[repo/*]\n{Key} = hit\n")));

    [Theory]
    [InlineData("C:/repo/api.yaml", @"C:\repo\api.yaml", "hit")]
    [InlineData("c:/repo/api.yaml", @"C:\repo\api.yaml", "hit")]
    [InlineData("C:/repo/api.yaml", @"c:\repo\api.yaml", "hit")]
    [InlineData(@"C:\repo\api.yaml", @"C:\repo\api.yaml", null)]
    [InlineData("/repo/api.yaml", @"C:\repo\api.yaml", null)]
    public void A_section_of_a_global_file_names_drive_and_path_with_slashes(string section, string path, string? expected) =>
        Assert.Equal(expected, ValueFor(path, (@"C:\x\.globalconfig", $"is_global = true\n[{section}]\n{Key} = hit\n")));

    [Fact]
    public void Files_are_looked_for_up_to_the_drive_and_none_is_read_twice()
    {
        var asked = new List<string>();
        var named = ConfigurationFile.Parse(@"c:\Repo\.editorconfig", "");
        var files = new ConfigurationSet([named], path => { asked.Add(path); return null; }, PathConvention.Windows);
        files.SectionsFor(@"C:\repo\deploy\api.yaml");
        files.SectionsFor(@"C:\Repo\Deploy\web.yaml");

        Assert.Equal([@"C:\.editorconfig", @"C:\repo\deploy\.editorconfig"], asked.Order(StringComparer.Ordinal));
    }

    private static string? ValueFor(string path, params (string Path, string Text)[] files)
    {
        var set = new ConfigurationSet([.. files.Select(file => ConfigurationFile.Parse(file.Path, file.Text))], paths: PathConvention.Windows);
        return new Settings(set.SectionsFor(path)).ValueOf(Key);
    }
}
