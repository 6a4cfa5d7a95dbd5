using System.Globalization;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Cel.Data;

/// <summary>Reads nodes of manifests as values of CEL, each part when it is asked for.</summary>
internal static class ManifestValue
{
    /// <summary>The value of a node. It can be used by several evaluations, and at once.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The variable that it is, such as <c>object</c>.</param>
    /// <param name="keepsNulls">Whether an explicit null of a field is a value, as in a custom resource.</param>
    public static CelValue Of(ManifestNode node, string name, bool keepsNulls = false) => Of(node, new ManifestSource(name, keepsNulls), 0);

    /// <summary>The value of a node within an object.</summary>
    /// <param name="node">The node.</param>
    /// <param name="source">The object.</param>
    /// <param name="depth">The number of steps from the object to the node.</param>
    public static CelValue Of(ManifestNode node, ManifestSource source, int depth) => node switch
    {
        MappingNode mapping => new ManifestMap(mapping, source, depth),
        SequenceNode sequence => new ManifestList(sequence, source, depth),
        ScalarNode scalar => Of(scalar) ?? source.Unknown,
        _ => source.Unknown,
    };

    private static CelValue? Of(ScalarNode scalar) => (scalar.Kind, scalar.Text.Value) switch
    {
        (ScalarKind.Null, _) => CelNull.Instance,
        (_, null) => null,
        (ScalarKind.Boolean, var text) => CelBool.Of(text == "true"),
        (ScalarKind.Integer, var text) => new CelInt(long.Parse(text, CultureInfo.InvariantCulture)),
        (ScalarKind.Float, var text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new CelDouble(number) : null,
        (_, var text) => new CelString(text),
    };
}
