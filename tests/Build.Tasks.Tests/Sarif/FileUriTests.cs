using KubeGuard.Build.Sarif;

namespace KubeGuard.Build.Tasks.Tests.Sarif;

/// <summary>The names of files in a log.</summary>
public sealed class FileUriTests
{
    [Theory]
    [InlineData("/repo/deploy/api.yaml", "file:///repo/deploy/api.yaml")]
    [InlineData("/repo/a b/100%/#1?.yaml", "file:///repo/a%20b/100%25/%231%3F.yaml")]
    [InlineData("/repo/größe.yaml", "file:///repo/gr%C3%B6%C3%9Fe.yaml")]
    [InlineData(@"/repo/a\b.yaml", "file:///repo/a%5Cb.yaml")]
    [InlineData("/repo/[x];{y}.yaml", "file:///repo/%5Bx%5D%3B%7By%7D.yaml")]
    [InlineData(@"C:\repo\deploy\api.yaml", "file:///C:/repo/deploy/api.yaml")]
    [InlineData(@"c:\repo (1)\50%.yaml", "file:///c:/repo%20(1)/50%25.yaml")]
    [InlineData(@"\\server\share\api.yaml", "file://server/share/api.yaml")]
    [InlineData(@"\\?\C:\repo\api.yaml", "file:///C:/repo/api.yaml")]
    [InlineData(@"\\?\UNC\server\share\api.yaml", "file://server/share/api.yaml")]
    public void A_path_is_a_file_URI_whichever_system_wrote_it(string path, string expected) => Assert.Equal(expected, FileUri.Of(path));

    [Theory]
    [InlineData("/repo/a b/100%25/#1?.yaml")]
    [InlineData("/repo/(größe)'s & more;.yaml")]
    public void A_reader_gets_the_path_back(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths of this test are those of Unix.");

        Assert.Equal(path, new Uri(FileUri.Of(path)).LocalPath);
    }
}
