using KubeGuard.Build.Adoption;
using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>Two spellings of a path are one file if the system treats them as equal. No file of these tests exists.</summary>
public sealed class PathSpellingTests
{
    private static readonly string[] _spellings = ["deploy/api.yaml", @"Deploy\api.yaml", "../Repo/DEPLOY/api.yaml"];

    [Fact]
    public void On_Windows_a_file_is_checked_once_however_often_it_is_spelled() =>
        Assert.Equal([@"C:\repo\deploy\api.yaml"], MissingFiles(PathConvention.Windows, @"C:\repo", [.. _spellings.Select(path => Item(path))]));

    [Fact]
    public void It_is_checked_once_in_each_set() =>
        Assert.Equal(
            [@"C:\repo\Deploy\api.yaml", @"C:\repo\deploy\api.yaml"],
            MissingFiles(PathConvention.Windows, @"C:\repo", [Item("deploy/api.yaml", "one"), Item("Deploy/api.yaml", "two")]));

    [Fact]
    public void Elsewhere_another_case_is_another_file() =>
        Assert.Equal(
            ["/nowhere/Deploy/api.yaml", "/nowhere/deploy/api.yaml"],
            MissingFiles(PathConvention.Linux, "/nowhere", [Item("deploy/api.yaml"), Item("Deploy/api.yaml"), Item("./deploy//api.yaml")]));

    [Theory]
    [InlineData(@"D:\manifests\api.yaml")]
    [InlineData(@"\\server\share\api.yaml")]
    [InlineData(@"C:\manifests\api.yaml")]
    public void A_manifest_may_lie_on_another_drive_or_share(string path) =>
        Assert.Equal([path], MissingFiles(PathConvention.Windows, @"C:\repo", [Item(path)]));

    [Theory]
    [InlineData(@"C:\repo\deploy\api.yaml", "deploy/api.yaml")]
    [InlineData(@"C:\repo\deploy\api.yaml", @"Deploy\API.yaml")]
    [InlineData(@"C:\shared\api.yaml", "../shared/api.yaml")]
    [InlineData(@"D:\shared\api.yaml", "d:/shared/api.yaml")]
    public void A_baseline_of_Windows_names_a_file_in_any_spelling(string path, string entry) =>
        Assert.NotNull(Assert.Single(Apply(PathConvention.Windows, path, entry)).Suppression);

    [Fact]
    public void A_baseline_of_Linux_names_a_file_as_it_is() =>
        Assert.Equal(["KUBE1002", "KUBE9011"], Apply(PathConvention.Linux, "/repo/deploy/api.yaml", "Deploy/api.yaml").Select(finding => finding.Rule.Id));

    // Replayed findings would have the earlier spelling of the file.
    [Fact]
    public void What_is_cached_of_a_file_is_for_one_spelling()
    {
        const string Path = @"C:\repo\Deploy\api.yaml";
        var manifest = new CachedManifest(TrackedFile.Missing(Path), "", 0, [], [], KeptExtract.None, []);
        var cache = new ValidationCache(0, [], [], [manifest], []);

        Assert.Same(manifest, cache.Find(new ManifestFile(Path)));
        Assert.Null(cache.Find(new ManifestFile(@"C:\repo\deploy\api.yaml")));
    }

    private static IReadOnlyList<string> MissingFiles(PathConvention paths, string folder, ITaskItem[] manifests)
    {
        var engine = new FakeBuildEngine();
        using var task = new ValidateKubernetesManifests
        {
            Paths = paths,
            BuildEngine = engine,
            ProjectDirectory = folder,
            ProjectFile = paths.Join(folder, "test.csproj"),
            Manifests = manifests,
        };
        task.Execute();
        return [.. engine.FilesWithErrors.Order(StringComparer.Ordinal)];
    }

    private static TaskItem Item(string path, string set = "") => new(path, new Dictionary<string, string> { ["ManifestSet"] = set });

    private static IReadOnlyList<ManifestFinding> Apply(PathConvention paths, string file, string entry)
    {
        var folder = paths == PathConvention.Windows ? @"C:\repo" : "/repo";
        var policy = new ManifestPolicyProvider(new ConfigurationSet([], paths: paths), new WarningOptions(), new Dictionary<string, string>()).For(file);
        var finding = ManifestFinding.About(RuleCatalog.Find("KUBE1002")!, policy, YamlLocation.OfFile(file), ["web"]) with
        {
            Object = new ObjectIdentity("", "v1", "Pod", "shop", "web"),
            Path = "spec.hostNetwork",
        };
        string[] lines = [$"{entry} | KUBE1002 | Pod/shop/web | spec.hostNetwork"];
        return new Baseline(paths.Join(folder, "kubeguard.baseline"), lines, policy, path => paths.Relative(folder, path), paths).Apply([finding], new HashSet<string>());
    }
}
