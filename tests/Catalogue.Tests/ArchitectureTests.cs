using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KubeGuard.Catalogue.Tests;

/// <summary>The projects depend on each other as <c>docs/internals/architecture.md</c> says.</summary>
public sealed class ArchitectureTests
{
    private static readonly string _page = File.ReadAllText(Repository.PathOf("docs", "internals", "architecture.md"));

    private static readonly string[] _compilerProjects = ["src/Analyzers", "src/CodeFixes"];

    public static TheoryData<string> Projects => [.. ProjectFolders()];

    public static TheoryData<string> NamedPaths => [.. Regex.Matches(_page, "`((?:src|tests|docs|samples)/[^`]+)`").Select(match => match.Groups[1].Value).Distinct()];

    [Fact]
    public void Table_has_every_project() =>
        Assert.Equal(ProjectFolders().Order(StringComparer.Ordinal), DocumentedReferences().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Table_has_the_references_of_the_project(string project) =>
        Assert.Equal(ReferencesOf(project).Order(StringComparer.Ordinal), DocumentedReferences()[project].Order(StringComparer.Ordinal));

    [Fact]
    public void Engine_depends_on_nothing() => Assert.Empty(ReferencesOf("src/Engine"));

    [Fact]
    public void Compiler_never_loads_what_belongs_to_the_build() => Assert.All(
        _compilerProjects.SelectMany(project => ReachableFrom(project).Append(project)),
        project => Assert.DoesNotContain(project, (string[])["src/Build.Tasks", "src/Cluster", "src/Components"]));

    [Fact]
    public void Cluster_depends_on_the_engine_alone() => Assert.All(
        ProjectFolders().Where(project => project == "src/Cluster"),
        project => Assert.Equal(["src/Engine"], ReferencesOf(project)));

    [Fact]
    public void Components_depend_on_nothing_and_belong_to_the_build_alone()
    {
        Assert.Empty(ReferencesOf("src/Components"));
        Assert.All(ProjectFolders().Where(project => ReferencesOf(project).Contains("src/Components")), project => Assert.Equal("src/Build.Tasks", project));
    }

    [Theory]
    [MemberData(nameof(NamedPaths))]
    public void Named_file_or_folder_exists(string path) => Assert.True(Path.Exists(Repository.PathOf(path)), path);

    private static IEnumerable<string> ProjectFolders() => Directory.EnumerateDirectories(Repository.PathOf("src"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
        .Select(folder => $"src/{Path.GetFileName(folder)}");

    private static Dictionary<string, List<string>> DocumentedReferences()
    {
        var table = _page[_page.IndexOf("## Projects", StringComparison.Ordinal).._page.IndexOf("## The engine", StringComparison.Ordinal)];
        return Regex.Matches(table, @"^\| `(src/[^`]+)` \| ([^|]*) \|", RegexOptions.Multiline).ToDictionary(
            row => row.Groups[1].Value,
            row => Regex.Matches(row.Groups[2].Value, "`([^`]+)`").Select(reference => reference.Groups[1].Value).ToList());
    }

    // The package refers to a project once for each target framework; a generator runs at build and is not referenced by the result.
    private static List<string> ReferencesOf(string project)
    {
        var file = Assert.Single(Directory.EnumerateFiles(Repository.PathOf(project), "*.csproj"));
        return
        [
            .. XDocument.Load(file).Descendants("ProjectReference")
                .Where(reference => reference.Attribute("OutputItemType")?.Value != "Analyzer")
                .Select(reference => reference.Attribute("Include")?.Value)
                .OfType<string>()
                .Select(include => $"src/{include.Split('/', '\\')[^2]}")
                .Distinct(),
        ];
    }

    private static IEnumerable<string> ReachableFrom(string project) =>
        ReferencesOf(project).SelectMany(reference => ReachableFrom(reference).Append(reference)).Distinct();
}
