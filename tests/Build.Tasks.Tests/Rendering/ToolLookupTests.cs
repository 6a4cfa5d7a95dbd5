using KubeGuard.Build.Rendering;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The search for programs, and their arguments on Windows.</summary>
public sealed class ToolLookupTests
{
    [Theory]
    [InlineData("/usr/bin:/opt/bin", "/opt/bin/helm", "/opt/bin/helm")]
    [InlineData("bin:.:/opt/bin", "bin/helm", null)]
    [InlineData("", "/helm", null)]
    public void A_program_is_found_in_the_absolute_folders_of_the_path(string path, string file, string? expected) =>
        Assert.Equal(expected, new ToolLookup(path, PathConvention.Linux, file.Equals).Find("", ["helm"], "/"));

    [Theory]
    [InlineData(@"C:\tools\helm.exe")]
    [InlineData(@"C:\tools\helm.cmd")]
    public void On_Windows_programs_have_extensions(string file) =>
        Assert.Equal(file, new ToolLookup(@"C:\Windows;""C:\tools\""", PathConvention.Windows, file.Equals).Find("", ["helm"], @"C:\project"));

    [Theory]
    [InlineData(@"\\server\tools", @"\\server\tools\helm.exe")]
    [InlineData("C:/tools/", @"C:\tools\helm.bat")]
    public void A_share_and_slashes_are_folders_too(string path, string file) =>
        Assert.Equal(file, new ToolLookup(path, PathConvention.Windows, file.Equals).Find("", ["helm"], @"C:\project"));

    [Theory]
    [InlineData(@"tools\helm.exe", @"C:\project\tools\helm.exe")]
    [InlineData("../tools/helm", @"C:\tools\helm.exe")]
    [InlineData(@"D:\helm.cmd", @"D:\helm.cmd")]
    public void On_Windows_a_property_names_a_path_from_the_project(string configured, string file) =>
        Assert.Equal(file, new ToolLookup("", PathConvention.Windows, file.Equals).Find(configured, ["helm"], @"C:\project"));

    [Fact]
    public void The_first_name_is_preferred_wherever_it_lies() =>
        Assert.Equal("/b/kustomize", new ToolLookup("/a:/b", PathConvention.Linux, path => path is "/a/kubectl" or "/b/kustomize").Find("", ["kustomize", "kubectl"], "/"));

    [Theory]
    [InlineData("helm4", "/opt/bin/helm4")]
    [InlineData("tools/helm", "/project/tools/helm")]
    [InlineData(@"..\tools\helm", "/tools/helm")]
    [InlineData("no/helm", null)]
    public void A_property_names_a_program_or_a_path_from_the_project(string configured, string? expected) =>
        Assert.Equal(expected, new ToolLookup("/opt/bin", PathConvention.Linux, path => path == expected).Find(configured, ["helm"], "/project"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("""a "quoted" word""", """
        "a \"quoted\" word"
        """)]
    [InlineData("""C:\with space\""", """
        "C:\with space\\"
        """)]
    [InlineData("""\" """, """
        "\\\" "
        """)]
    public void Arguments_are_quoted_for_Windows(string argument, string expected) => Assert.Equal(expected, CommandLine.Join([argument]));

    [Theory]
    [InlineData(@"C:\helm.cmd", "--set=a=%PATH%", true)]
    [InlineData(@"C:\helm.BAT", "--set=a=1&calc", true)]
    [InlineData(@"C:\helm.cmd", "--set=a=1", false)]
    [InlineData(@"C:\helm.exe", "--set=a=%PATH%", false)]
    public void Arguments_that_a_batch_file_would_see_as_more_than_text_are_refused(string program, string argument, bool expected) =>
        Assert.Equal(expected, CommandLine.IsUnsafe(program, [argument]));
}
