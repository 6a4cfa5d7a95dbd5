using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Rules;

/// <summary>A message contains known values and leaves out unknown ones.</summary>
public sealed class MessageTests
{
    private static readonly RulePolicy _everyRule = new(
        severity: _ => RuleSeverity.Warning, setting: key => key == "kubeguard.blocked_registries" ? "docker.io" : null);

    private static readonly string[] _holes = ["'?'", "''", "'…'", "  ", " ,", " ;"];

    private static readonly ManifestAnalyzer _analyzer = new();

    /// <summary>The values that replace the one of a field.</summary>
    public static TheoryData<string> Values { get; } = ["empty", "unknown", "null", "absent"];

    [Theory]
    [MemberData(nameof(Values))]
    public void No_message_has_a_place_for_what_is_not_known(string value)
    {
        var messages = new HashSet<string>();
        foreach (var root in Roots())
        {
            foreach (var key in KeysIn(root).Distinct().Where(key => key is not ("kind" or "apiVersion")))
            {
                if (KubernetesObject.FromDocument(With(root, key, value)) is { } changed)
                {
                    messages.UnionWith(_analyzer.Analyze(changed, ManifestSet.Unknown, _everyRule, TestContext.Current.CancellationToken).Select(finding => $"{finding.Descriptor.Id}: {finding.Message} [{key}]"));
                }
            }
        }

        Assert.NotEmpty(messages);
        var incomplete = messages.Where(message => _holes.Any(hole => message.Contains(hole, StringComparison.Ordinal))).ToList();
        Assert.True(incomplete.Count == 0, string.Join('\n', incomplete));
    }

    private static IEnumerable<ManifestNode> Roots() => Directory.EnumerateFiles(Repository.PathOf("tests", "Corpus"), "*.yaml", SearchOption.AllDirectories)
        .SelectMany(file => YamlStreamReader.Read(file, File.ReadAllText(file)).Documents)
        .Select(document => document.Root);

    private static IEnumerable<string> KeysIn(ManifestNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => KeysIn(entry.Value).Prepend(entry.Key)),
        SequenceNode sequence => sequence.Items.SelectMany(KeysIn),
        _ => [],
    };

    // The same tree with another value for every scalar, or list of scalars, of a key.
    private static ManifestNode With(ManifestNode node, string key, string value) => node switch
    {
        MappingNode mapping => new MappingNode([.. mapping.Entries.SelectMany(entry => Change(entry, key, value))], mapping.IsComplete, mapping.Location),
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(item => With(item, key, value))], sequence.IsComplete, sequence.Location),
        _ => node,
    };

    private static IEnumerable<MappingEntry> Change(MappingEntry entry, string key, string value) => entry switch
    {
        _ when entry.Key != key => [new MappingEntry(entry.Key, With(entry.Value, key, value))],
        { Value: ScalarNode } when value == "absent" => [],
        { Value: ScalarNode scalar } => [new MappingEntry(key, Other(scalar, value))],
        { Value: SequenceNode { Items: [ScalarNode, ..] } list } => [new MappingEntry(key, new SequenceNode([.. list.Items.Select(item => Other(item, value))], list.IsComplete, list.Location))],
        _ => [new MappingEntry(key, With(entry.Value, key, value))],
    };

    private static ManifestNode Other(ManifestNode node, string value) => value switch
    {
        "empty" => ScalarNode.String("", node.Location),
        "unknown" => new UnknownNode(node.Location),
        _ => ScalarNode.Null(node.Location),
    };
}
