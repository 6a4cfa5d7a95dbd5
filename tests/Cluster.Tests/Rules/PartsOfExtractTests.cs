using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Tests.Rules;

/// <summary>Every rule reads in an extract what it reads in the whole object, so that a later build can tell whether that has changed.</summary>
public sealed class PartsOfExtractTests
{
    private static readonly SetAnalyzer _analyzer = new(SetRuleCatalog.Rules);
    private static readonly RulePolicy _policy = new();

    [Fact]
    public void Parts_of_own_objects_are_found_again() => Verify(Directory.EnumerateFiles(Repository.PathOf("tests/Corpus"), "*.yaml"));

    [CorpusFact]
    public void Parts_of_the_labelled_corpus_are_found_again() =>
        Verify(TestMatrix.Sample(Directory.EnumerateFiles(LabelledCorpus.Files, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal), oneOf: 10));

    [CorpusFact]
    public void Parts_of_network_policies_are_found_again() =>
        Verify(TestMatrix.Sample(Directory.EnumerateFiles(Path.Combine(LabelledCorpus.Network, "inputs"), "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal), oneOf: 5));

    private static void Verify(IEnumerable<string> files)
    {
        var objects = files.SelectMany(file => YamlStreamReader.Read(file, File.ReadAllText(file)).Documents)
            .Select(document => KubernetesObject.FromDocument(document.Root)).OfType<KubernetesObject>().Where(item => item.Type is not null)
            .Select(item => SetObject.Of(item, _policy)).ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, whole =>
        {
            var extract = _analyzer.Extract(whole);
            foreach (var rule in SetRuleCatalog.Rules)
            {
                var (expected, parts) = (PartsOf(rule, whole), PartsOf(rule, extract));
                Assert.True(
                    expected.Count == parts.Count && expected.Zip(parts, AreSame).All(isSame => isSame),
                    $"{rule.Descriptor.Id} at {whole.Manifest}:\n{string.Join("\n", expected)}\nin the extract:\n{string.Join("\n", parts)}");
            }
        });
    }

    // The version is not found again: rules see of it whether two objects are the same, and all of them run after a change.
    private static List<ManifestCursor> PartsOf(SetRule rule, SetObject target) =>
        [.. rule.AllParts.Where(parts => parts.AreIn(target)).SelectMany(parts => parts.In(target)).Where(part => part.Parent?.Parent is not null || part.Segment.Key != "apiVersion")];

    private static bool AreSame(ManifestCursor one, ManifestCursor other) =>
        one.Path.Equals(other.Path) && one.Presence == other.Presence && (!one.IsPresent || SameTree.Is(one.Node, other.Node));
}
