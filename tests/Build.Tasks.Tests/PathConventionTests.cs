namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Paths of each system, tried on every system.</summary>
public sealed class PathConventionTests
{
    [Theory]
    [InlineData("deploy/api.yaml", @"C:\repo\deploy\api.yaml")]
    [InlineData(@"deploy\base/..\api.yaml", @"C:\repo\deploy\api.yaml")]
    [InlineData(@".\\deploy//api.yaml", @"C:\repo\deploy\api.yaml")]
    [InlineData(@"..\..\..\api.yaml", @"C:\api.yaml")]
    [InlineData(@"deploy\", @"C:\repo\deploy")]
    [InlineData(".", @"C:\repo")]
    [InlineData("D:/repo/api.yaml", @"D:\repo\api.yaml")]
    [InlineData(@"\deploy\api.yaml", @"C:\deploy\api.yaml")]
    [InlineData("c:deploy/api.yaml", @"C:\repo\deploy\api.yaml")]
    [InlineData("D:deploy/api.yaml", @"D:\deploy\api.yaml")]
    [InlineData("//server/share/a/../api.yaml", @"\\server\share\api.yaml")]
    [InlineData(@"\\server\share\..\..\api.yaml", @"\\server\share\api.yaml")]
    [InlineData(@"\\?\D:\a\..\api.yaml", @"\\?\D:\a\..\api.yaml")]
    public void On_Windows_a_path_starts_from_the_folder_its_drive_or_its_share(string path, string expected) =>
        Assert.Equal(expected, PathConvention.Windows.Absolute(@"C:\repo\", path));

    [Theory]
    [InlineData("deploy/api.yaml", @"\\server\share\repo\deploy\api.yaml")]
    [InlineData(@"\api.yaml", @"\\server\share\api.yaml")]
    [InlineData(@"..\..\api.yaml", @"\\server\share\api.yaml")]
    [InlineData("C:api.yaml", @"C:\api.yaml")]
    public void On_Windows_a_project_may_lie_on_a_share(string path, string expected) =>
        Assert.Equal(expected, PathConvention.Windows.Absolute(@"\\server\share\repo", path));

    [Theory]
    [InlineData("deploy/api.yaml", "/repo/deploy/api.yaml")]
    [InlineData("./deploy//../api.yaml", "/repo/api.yaml")]
    [InlineData("../../api.yaml", "/api.yaml")]
    [InlineData("/other/api.yaml", "/other/api.yaml")]
    [InlineData(@"a\b.yaml", @"/repo/a\b.yaml")]
    [InlineData("C:/api.yaml", "/repo/C:/api.yaml")]
    [InlineData("/", "/")]
    public void Elsewhere_there_are_only_slashes(string path, string expected)
    {
        Assert.Equal(expected, PathConvention.Linux.Absolute("/repo", path));
        Assert.Equal(expected, PathConvention.MacOS.Absolute("/repo/", path));
    }

    [Fact]
    public void A_project_names_files_with_slashes_of_both_kinds_on_every_system()
    {
        Assert.Equal("/repo/logs/kube.sarif", PathConvention.Linux.InProject("/repo/App", @"..\logs\kube.sarif"));
        Assert.Equal(@"C:\repo\logs\kube.sarif", PathConvention.Windows.InProject(@"C:\repo\App", "../logs/kube.sarif"));
    }

    [Theory]
    [InlineData("deploy/api.yaml")]
    [InlineData("../api.yaml")]
    [InlineData("a/./../b//c.yaml")]
    [InlineData("../../../../api.yaml")]
    public void The_system_has_the_same_absolute_path(string path)
    {
        var folder = Path.GetTempPath();

        Assert.Equal(Path.GetFullPath(Path.Combine(folder, path)), PathConvention.Current.Absolute(folder, path));
    }

    [Theory]
    [InlineData(@"C:\repo", @"C:\repo\deploy\api.yaml", "deploy/api.yaml")]
    [InlineData(@"c:\Repo\", @"C:\repo\deploy\api.yaml", "deploy/api.yaml")]
    [InlineData("C:/repo/src/App", @"C:\Repo\deploy\api.yaml", "../../deploy/api.yaml")]
    [InlineData(@"C:\repo", @"C:\repository\api.yaml", "../repository/api.yaml")]
    [InlineData(@"C:\", @"C:\api.yaml", "api.yaml")]
    [InlineData(@"C:\repo", @"D:\repo\api.yaml", "D:/repo/api.yaml")]
    [InlineData(@"\\server\share\repo", @"\\SERVER\share\deploy\api.yaml", "../deploy/api.yaml")]
    [InlineData(@"\\server\share", @"\\server\other\api.yaml", "//server/other/api.yaml")]
    public void On_Windows_a_relative_path_does_not_depend_on_case_and_stays_on_its_drive(string folder, string path, string expected) =>
        Assert.Equal(expected, PathConvention.Windows.Relative(folder, path));

    [Theory]
    [InlineData("/repo", "/repo/deploy/api.yaml", "deploy/api.yaml")]
    [InlineData("/repo/src/App/", "/repo/deploy/api.yaml", "../../deploy/api.yaml")]
    [InlineData("/repo", "/Repo/api.yaml", "../Repo/api.yaml")]
    [InlineData("/repo", @"/repo/a\b.yaml", @"a\b.yaml")]
    [InlineData("/", "/api.yaml", "api.yaml")]
    public void On_Linux_case_counts_and_a_backslash_is_a_letter(string folder, string path, string expected) =>
        Assert.Equal(expected, PathConvention.Linux.Relative(folder, path));

    [Fact]
    public void On_a_Mac_case_does_not_count() => Assert.Equal("api.yaml", PathConvention.MacOS.Relative("/repo", "/Repo/api.yaml"));

    [Theory]
    [InlineData(@"C:\repo\api.yaml", @"C:\repo", @"C:\", null)]
    [InlineData("C:/repo/api.yaml", @"C:\repo", @"C:\", null)]
    [InlineData(@"\\server\share\repo\api.yaml", @"\\server\share\repo", @"\\server\share\", null)]
    [InlineData(@"\\?\C:\repo\api.yaml", @"\\?\C:\repo", @"\\?\C:\", null)]
    [InlineData(@"\\?\UNC\server\share\repo\api.yaml", @"\\?\UNC\server\share\repo", @"\\?\UNC\server\share\", null)]
    public void On_Windows_the_way_up_ends_at_the_drive_or_share(string path, params string?[] expected) =>
        Assert.Equal(expected, WayUp(PathConvention.Windows, path));

    [Fact]
    public void Elsewhere_the_way_up_ends_at_the_root() => Assert.Equal(["/repo", "/", null], WayUp(PathConvention.Linux, "/repo/api.yaml"));

    [Fact]
    public void All_spellings_of_a_file_have_one_key()
    {
        Assert.Equal(PathConvention.Windows.KeyOf(@"C:\repo\api.yaml"), PathConvention.Windows.KeyOf("c:/Repo/API.yaml"));
        Assert.Equal(PathConvention.MacOS.KeyOf("/repo/api.yaml"), PathConvention.MacOS.KeyOf("/Repo/API.yaml"));
        Assert.NotEqual(PathConvention.Linux.KeyOf("/repo/api.yaml"), PathConvention.Linux.KeyOf("/repo/Api.yaml"));
        Assert.NotEqual(PathConvention.Linux.KeyOf("/repo/a/b.yaml"), PathConvention.Linux.KeyOf(@"/repo/a\b.yaml"));
    }

    private static IEnumerable<string?> WayUp(PathConvention paths, string path)
    {
        for (var folder = paths.FolderOf(path); folder is not null; folder = paths.FolderOf(folder))
        {
            yield return folder;
        }

        yield return null;
    }
}
