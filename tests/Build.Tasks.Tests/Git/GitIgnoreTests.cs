using KubeGuard.Build.Git;

namespace KubeGuard.Build.Tasks.Tests.Git;

/// <summary>KubeGuard ignores exactly the files that git ignores.</summary>
public sealed class GitIgnoreTests(GitIgnoreTests.SharedFolder shared) : IClassFixture<GitIgnoreTests.SharedFolder>
{
    private static readonly string[] _files =
    [
        "a.yaml", "b.yaml", "A.YAML", "ab.yaml", "build.yaml", "#a.yaml", "!a.yaml", "a .yaml", "a[1].yaml", "ä.yaml", "-.yaml",
        "out/a.yaml", "out/b.yaml", "out/deep/a.yaml", "deploy/a.yaml", "deploy/out/a.yaml", "deploy/out/keep.yaml", "deploy/build/x/a.yaml",
        "outer/a.yaml", "x/out/a.yaml", "x/y/out/a.yaml", "x/y/z/a.yaml", "x/yy/z/b.yaml", "xy/out/a.yaml", "deploy/base/kustomization.yaml",
    ];

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    [InlineData("/out")]
    [InlineData("/out/")]
    [InlineData("deploy/out")]
    [InlineData("/deploy/out/")]
    [InlineData("*.yaml")]
    [InlineData("?.yaml")]
    [InlineData("?? .yaml")]
    [InlineData("/*.yaml")]
    [InlineData("*/a.yaml")]
    [InlineData("**/a.yaml")]
    [InlineData("x/**")]
    [InlineData("x/**/a.yaml")]
    [InlineData("**/out/**")]
    [InlineData("**/y/**/a.yaml")]
    [InlineData("x**/a.yaml")]
    [InlineData("x/y**/a.yaml")]
    [InlineData("x/?**/a.yaml")]
    [InlineData("**")]
    [InlineData("**/")]
    [InlineData("*")]
    [InlineData("*/")]
    [InlineData("[ab].yaml")]
    [InlineData("[!a].yaml")]
    [InlineData("[^a].yaml")]
    [InlineData("[a-c].yaml")]
    [InlineData("[]a].yaml")]
    [InlineData("[a-].yaml")]
    [InlineData("[[:alpha:]].yaml")]
    [InlineData("[[:punct:]].yaml")]
    [InlineData("[[:what:]].yaml")]
    [InlineData("[a.yaml")]
    [InlineData("a[[]1].yaml")]
    [InlineData(@"a\[1\].yaml")]
    [InlineData(@"\#a.yaml")]
    [InlineData("#a.yaml")]
    [InlineData(@"\!a.yaml")]
    [InlineData(@"a\ .yaml")]
    [InlineData("a.yaml   ")]
    [InlineData(@"a.yaml\ ")]
    [InlineData("a.yaml\t")]
    [InlineData(" a.yaml")]
    [InlineData(@"a.yaml\")]
    [InlineData("/")]
    [InlineData("//out")]
    [InlineData("out//")]
    [InlineData("ä.yaml")]
    [InlineData("??.yaml")]
    [InlineData("build*")]
    [InlineData("*ut/")]
    public void One_pattern(string pattern) => shared.Test.Write(".gitignore", pattern + "\n").MustAgreeOn(_files);

    [Theory]
    [InlineData("*.yaml\n!a.yaml\n")]
    [InlineData("!a.yaml\n*.yaml\n")]
    [InlineData("out/\n!out/a.yaml\n")]
    [InlineData("out/*\n!out/a.yaml\n")]
    [InlineData("/*\n!/deploy/\n/deploy/*\n!/deploy/out/\n")]
    [InlineData("*\n!*/\n!keep.yaml\n")]
    [InlineData("deploy/**\n!deploy/**/\n!deploy/**/keep.yaml")]
    [InlineData("# comment\r\n\r\nout/\r\n*.yml\r\n")]
    [InlineData("\uFEFFout/\n")]
    [InlineData("a.yaml\n\n\n   \n!\n")]
    public void Several_patterns(string patterns) => shared.Test.Write(".gitignore", patterns).MustAgreeOn(_files);

    [Fact]
    public void The_nearest_file_decides()
    {
        using var test = Create();
        test.Write(".gitignore", "*.yaml\n!b.yaml\n").Write("deploy/.gitignore", "!a.yaml\n/build\n").Write("x/y/.gitignore", "out\n!z/\n").Write("out/.gitignore", "*\n")
            .MustAgreeOn(_files);
    }

    [Fact]
    public void The_repository_has_patterns_of_its_own()
    {
        using var test = Create();
        test.Write(".git/info/exclude", "deploy/out/\n*.yaml\n").Write(".gitignore", "!a.yaml\n").MustAgreeOn(_files);
    }

    [Fact]
    public void Case_counts_unless_the_repository_says_otherwise()
    {
        using var test = Create();
        test.Write(".gitignore", "A.yaml\nOUT/\n/DEPLOY/B*/\n[X]/[Y-Z]/\n").MustAgreeOn(_files);

        test.Run("config", "core.ignoreCase", "true");
        test.MustAgreeOn(_files);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    public void Tracked_files_are_not_ignored(string version)
    {
        using var test = Create();
        test.Write(".gitignore", "out/\na.yaml\n");
        test.Run("add", "--force", "out/a.yaml", "deploy/out/keep.yaml", "deploy/a.yaml", ".gitignore", "x/y/z/a.yaml");
        test.Run("add", "--intent-to-add", "--force", "x/out/a.yaml");
        test.Run("update-index", "--index-version", version);

        test.MustAgreeOn(_files);
    }

    [Fact]
    public void A_split_index_is_not_read_and_nothing_is_taken_for_ignored()
    {
        using var test = Create();
        test.Write(".gitignore", "out/\n");
        test.Run("add", "--force", "out/a.yaml");
        test.Run("update-index", "--split-index");

        Assert.Empty(test.IgnoredOf(_files));
    }

    [Fact]
    public void A_link_to_a_folder_is_no_folder_to_git()
    {
        using var test = Create();
        Directory.CreateSymbolicLink(Path.Combine(test.Folder, "link"), "deploy");
        test.Write(".gitignore", "link/\nlink/a.yaml\n");

        Assert.Empty(test.IgnoredOf(["link/a.yaml"]));
        test.Write(".gitignore", "link\n");
        Assert.Equal(["link/a.yaml"], test.IgnoredOf(["link/a.yaml"]));
    }

    [Fact]
    public void A_worktree_shares_the_patterns_of_its_repository()
    {
        using var test = Create();
        test.Write(".gitignore", "out/\n").Write(".git/info/exclude", "build.yaml\n");
        test.Run("add", ".gitignore");
        test.Run("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "a");
        test.Run("worktree", "add", "-q", "tree");
        var tree = Path.Combine(test.Folder, "tree");

        var ignore = new GitIgnore(tree);

        Assert.True(ignore.Ignores(Path.Combine(tree, "out", "a.yaml")));
        Assert.True(ignore.Ignores(Path.Combine(tree, "build.yaml")));
        Assert.False(ignore.Ignores(Path.Combine(tree, "a.yaml")));
    }

    [Fact]
    public void A_repository_in_the_project_counts_for_itself_and_one_around_it_does_not()
    {
        using var test = Create();
        test.Write(".gitignore", "*\n").Write("x/.git/HEAD", "ref: refs/heads/main\n").Write("x/y/.git/HEAD", "ref: refs/heads/main\n").Write("x/y/.gitignore", "b.yaml\n");
        var project = Path.Combine(test.Folder, "x");

        var ignore = new GitIgnore(project);

        Assert.False(ignore.Ignores(Path.Combine(project, "a.yaml")));
        Assert.False(ignore.Ignores(Path.Combine(project, "y", "a.yaml")));
        Assert.True(ignore.Ignores(Path.Combine(project, "y", "b.yaml")));
    }

    [Fact]
    public void Without_a_repository_nothing_is_ignored()
    {
        var folder = Directory.CreateTempSubdirectory("kubeguard-git-").FullName;
        File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");

        Assert.False(new GitIgnore(folder).Ignores(Path.Combine(folder, "a.yaml")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Patterns_made_at_random()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 60; i++)
        {
            var patterns = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => PatternOf(random) + "\n"));
            try
            {
                shared.Test.Write(".gitignore", patterns).MustAgreeOn(_files);
            }
            catch (Xunit.Sdk.EqualException exception)
            {
                Assert.Fail($"{patterns}\n{exception.Message}");
            }
        }
    }

    private static string PatternOf(Random random)
    {
        string[] pieces = ["a", "b", "out", "x", "y", "deploy", ".yaml", "/", "/", "*", "**", "?", "[a-x]", "[!o]", "**/", "/**", "!", " ", @"\a"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static GitFolderTest Create()
    {
        var test = new GitFolderTest();
        foreach (var file in _files)
        {
            test.Write(file);
        }

        return test;
    }

    /// <summary>A repository for all tests that write nothing but its patterns.</summary>
    public sealed class SharedFolder : IDisposable
    {
        internal GitFolderTest Test { get; } = Create();

        public void Dispose() => Test.Dispose();
    }
}
