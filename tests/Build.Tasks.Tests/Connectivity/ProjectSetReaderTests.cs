using KubeGuard.Build.Configuration;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

/// <summary>The manifest sets of a project, read whole and with the place of everything in them.</summary>
public sealed class ProjectSetReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubeguard-sets-").FullName;

    [Fact]
    public void Each_set_has_its_objects_in_the_order_of_their_files()
    {
        var (sets, losses) = Read(File("b.yaml", Pod("two") + Pod("three")), File("a.yaml", Pod("one")), File("c.yaml", Pod("four"), set: "other"));

        Assert.Empty(losses);
        Assert.Equal(["", "other"], sets.Select(set => set.Title));
        Assert.Equal(["one", "two", "three"], sets[0].Objects.Objects.Select(item => item.Value.Name));
    }

    [Fact]
    public void A_place_has_its_file_and_line()
    {
        var (sets, _) = Read(File("a.yaml", Pod("one") + Pod("two")));

        var at = sets[0].Locate(sets[0].Objects.Objects[1].Root["metadata"]["name"]);

        Assert.Equal(("a.yaml", 9), (Path.GetFileName(at!.File), at.Line));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_opens_its_set()
    {
        var (sets, losses) = Read(File("a.yaml", Pod("one"), completeSet: "true"), File("b.yaml", "kind: [\n", completeSet: "true"));

        Assert.Equal("KUBE6301", Assert.Single(losses).Rule.Id);
        Assert.False(sets[0].Objects.IsComplete);
    }

    [Fact]
    public void A_set_of_files_that_are_all_read_is_complete_if_it_is_declared_so()
    {
        var (sets, _) = Read(File("a.yaml", Pod("one"), completeSet: "true"));

        Assert.True(sets[0].Objects.IsComplete);
    }

    [Fact]
    public void A_file_without_objects_makes_no_set() => Assert.Empty(Read(File("a.yaml", "just: text\n", set: "other")).Sets);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Pod(string name) => $$"""

        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: {{name}} }
        """;

    private ManifestFile File(string name, string text, string set = "", string completeSet = "")
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return new ManifestFile(path, set) { Completeness = Completeness.Of(completeSet, "") };
    }

    private static (IReadOnlyList<ProjectSet> Sets, IReadOnlyList<ManifestFinding> Losses) Read(params IReadOnlyList<ManifestFile> files)
    {
        var policies = new ManifestPolicyProvider(new ConfigurationSet([], _ => null, PathConvention.Current), new WarningOptions("", "", "", false), new Dictionary<string, string>(), []);
        return new ProjectSetReader(policies, path => Path.GetFileName(path), hasAllFiles: true).Read(files, CancellationToken.None);
    }
}
