using KubeGuard.Build.Caching;
using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Cluster.Tests.Rules;

/// <summary>An object meets only the parts that may be in it, and its extract is as if it had met all of them.</summary>
public sealed class PartsIndexTests
{
    private static readonly IReadOnlyList<SetRule> _rules = SetRuleCatalog.Rules;

    [Fact]
    public void Finds_the_parts_of_a_kind_in_their_order()
    {
        var (ofServices, ofAll, ofSecrets) = (
            ObjectParts.Of(new ObjectKind("Service", ""), _ => []), ObjectParts.OfAll(_ => []), ObjectParts.Of(ObjectKinds.Secret, _ => []));

        Assert.Equal([ofServices, ofAll], new PartsIndex([ofServices, ofSecrets, ofAll, ofServices]).For(Yaml.Object("{ apiVersion: v1, kind: Service, metadata: { name: web } }")));
    }

    [Fact]
    public void Tells_objects_with_pods_from_others_of_their_kind()
    {
        var ofOwners = ObjectParts.OfOwners(_ => []);
        var index = new PartsIndex([ofOwners]);

        Assert.Empty(index.For(Yaml.Object("{ apiVersion: example.com/v1, kind: App, metadata: { name: web } }")));
        Assert.Equal([ofOwners], index.For(Yaml.Object("""
            apiVersion: example.com/v1
            kind: App
            metadata: { name: web }
            spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web }] } } }
            """)));
    }

    [CorpusFact]
    public void Extracts_of_the_corpus_have_all_parts()
    {
        var analyzer = new SetAnalyzer(_rules);
        var policy = new RulePolicy();
        var objects = Directory.EnumerateFiles(LabelledCorpus.Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => YamlStreamReader.Read(file, File.ReadAllText(file)).Documents)
            .Select(document => KubernetesObject.FromDocument(document.Root))
            .Where(found => found?.Type is not null)
            .Select(found => SetObject.Of(found!, policy))
            .ToList();

        Assert.All(objects, whole => Assert.Equal(BytesOf(whole.Extract(AllPlacesIn(whole))), BytesOf(analyzer.Extract(whole))));
        Assert.True(objects.Count > 1000, $"{objects.Count}");
    }

    private static IEnumerable<ManifestCursor> AllPlacesIn(SetObject whole) =>
        _rules.SelectMany(rule => rule.AllParts).Where(parts => parts.AreIn(whole)).SelectMany(parts => parts.In(whole));

    private static (string Content, string Places) BytesOf(SetObject extract)
    {
        var (content, places) = FileExtractCodec.Write(new FileExtract([new ExtractedObject(extract, 0, ManifestPath.Root)], [], IsWhole: true));
        return (Convert.ToBase64String(content), Convert.ToBase64String(places));
    }
}
