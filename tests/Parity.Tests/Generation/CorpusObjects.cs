using KubeGuard.Build.Yaml;
using KubeGuard.Manifests;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Every object of the corpora whose kind the client models.</summary>
internal static class CorpusObjects
{
    private static readonly string[] _extensions = [".yaml", ".yml", ".json"];

    private static readonly Lazy<IReadOnlyList<CorpusObject>> _all = new(ReadAll);

    /// <summary>The corpus of the repository.</summary>
    public static string OwnFolder { get; } = Repository.PathOf("tests", "Corpus");

    /// <summary>The objects of the repository.</summary>
    public static IReadOnlyList<CorpusObject> Own { get; } = [.. ObjectsIn(OwnFolder)];

    /// <summary>The objects of this run, in an order that is always the same: those of the repository and, if present, of the labelled corpus.</summary>
    public static IReadOnlyList<CorpusObject> All => _all.Value;

    private static IReadOnlyList<CorpusObject> ReadAll() =>
        LabelledCorpus.IsPresent ? [.. Own, .. TestMatrix.Sample(ObjectsIn(LabelledCorpus.Files), oneOf: 20)] : Own;

    private static IEnumerable<CorpusObject> ObjectsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => _extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ObjectsOf(Path.GetRelativePath(folder, file), File.ReadAllText(file)));

    private static IEnumerable<CorpusObject> ObjectsOf(string file, string text) =>
        YamlStreamReader.Read(file, text).Documents
            .SelectMany((document, index) => ItemsOf(document.Root, $"{file}#{index}"))
            .Select(item => TypeOf(item.Node) is { } type ? new CorpusObject(item.Name, item.Node, TypedObjectBuilder.Build(item.Node, type)) : null)
            .OfType<CorpusObject>();

    private static IEnumerable<(MappingNode Node, string Name)> ItemsOf(ManifestNode root, string name) => root switch
    {
        MappingNode list when TextAt(list, "kind") == "List" && list.TryGet("items", out var items) && items.Value is SequenceNode sequence =>
            sequence.Items.SelectMany((item, index) => ItemsOf(item, $"{name}.{index}")),
        MappingNode mapping => [(mapping, name)],
        _ => [],
    };

    private static Type? TypeOf(MappingNode node) =>
        TextAt(node, "apiVersion") is { } apiVersion && TextAt(node, "kind") is { } kind ? ClientTypes.Find(apiVersion, kind) : null;

    private static string? TextAt(MappingNode node, string key) =>
        node.TryGet(key, out var entry) && entry.Value is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text.Value : null;
}
