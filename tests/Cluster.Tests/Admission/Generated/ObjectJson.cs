using System.Globalization;
using System.Text.Json.Nodes;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>An object as the API server hands it to policies: without the fields that are null.</summary>
internal static class ObjectJson
{
    public static JsonNode Of(KubernetesObject target) => Of(target.Root.Node!)!;

    private static JsonNode? Of(ManifestNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Where(entry => !IsNull(entry.Value)).DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: ScalarKind.Boolean } scalar => scalar.Text.Value == "true",
        ScalarNode { Kind: ScalarKind.Integer } scalar => long.Parse(scalar.Text.Value!, CultureInfo.InvariantCulture),
        ScalarNode { Kind: ScalarKind.Float } scalar when double.TryParse(scalar.Text.Value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        ScalarNode { Kind: ScalarKind.Null } => null,
        ScalarNode scalar => scalar.Text.Value,
        _ => throw new ArgumentException("The object is not wholly known.", nameof(node)),
    };

    private static bool IsNull(ManifestNode node) => node is ScalarNode { Kind: ScalarKind.Null };
}
