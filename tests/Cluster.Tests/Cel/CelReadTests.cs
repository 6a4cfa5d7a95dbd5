using KubeGuard.Cluster.Cel.Data;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>The nodes that decided a result.</summary>
public sealed class CelReadTests
{
    private static readonly MappingNode _root = (MappingNode)CelRun.Node(
        """
        spec:
          replicas: 9
          paused: true
          containers:
          - {name: api, image: nginx}
          - {name: log, image: busybox}
          strategy: {type: Recreate}
        """);

    [Theory]
    [InlineData("object.spec.replicas <= 5", "spec.replicas")]
    [InlineData("object.spec.replicas <= 5 && object.spec.paused == false", "spec.replicas")]
    [InlineData("object.spec.replicas > 5 && object.spec.paused == false", "spec.paused")]
    [InlineData("object.spec.replicas < 5 || object.spec.paused == false", "spec.replicas spec.paused")]
    [InlineData("object.spec.containers.all(c, c.image.startsWith('nginx'))", "spec.containers[1].image spec.containers")]
    [InlineData("!object.spec.containers.exists(c, c.image == 'busybox')", "spec.containers[1].image spec.containers")]
    [InlineData("has(object.spec.template)", "spec")]
    [InlineData("object.spec.?strategy.?type.orValue('') != 'Recreate'", "spec.strategy.type")]
    [InlineData("object.spec.?strategy.?rollingUpdate.hasValue()", "spec.strategy")]
    [InlineData("object.spec['replicas'] == 1", "spec.replicas")]
    [InlineData("object.spec.containers[0].name == 'x'", "spec.containers[0].name")]
    [InlineData("object.spec.nope == 1", "spec")]
    [InlineData("1 == 2", "")]
    public void Names_the_fields_that_decided(string text, string paths)
    {
        var evaluation = CelRun.Evaluate(text, ("object", ManifestValue.Of(_root, "object")));

        Assert.Equal(paths, string.Join(' ', evaluation.Read.Select(PathOf)));
    }

    [Fact]
    public void Names_the_deepest_field_first()
    {
        var evaluation = CelRun.Evaluate("object.spec.replicas == 1 ? true : object.spec.strategy.type == 'x'", ("object", ManifestValue.Of(_root, "object")));

        Assert.Equal("spec.strategy.type spec.replicas", string.Join(' ', evaluation.Read.Select(PathOf)));
    }

    private static string PathOf(ManifestNode node) => Paths(_root, "").First(pair => pair.Node == node).Path.TrimStart('.');

    private static IEnumerable<(ManifestNode Node, string Path)> Paths(ManifestNode node, string path) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => Paths(entry.Value, $"{path}.{entry.Key}")).Append((node, path)),
        SequenceNode sequence => sequence.Items.SelectMany((item, index) => Paths(item, $"{path}[{index}]")).Append((node, path)),
        _ => [(node, path)],
    };
}
